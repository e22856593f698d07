/** Commands of Splunk's language that keep or send what they find; the others only look. */
const SPLUNK_CHANGING =
  /^(?:delete|collect|mcollect|outputlookup|outputcsv|sendemail|sendalert|map|script|run|meventcollect)\b/;

/** Operators of Kusto's language, which cannot change anything (management commands begin with a dot). */
const KUSTO =
  /^(?:where|project(?:-\w+)?|extend|summarize|order by|sort by|top|take|limit|join|distinct|count|render|parse(?:-\w+)?|mv-expand|mv-apply|union|search|evaluate|make-series|lookup|sample|getschema|as|serialize|invoke)\b/;

/** Commands of CloudWatch Logs Insights. */
const INSIGHTS = /^(?:fields|filter|stats|sort|limit|parse|display|dedup|pattern|unmask)\b/;

/** Whether a text is a search in a log system, by its pipeline: Splunk, Kusto (Sentinel, Log Analytics), Logs Insights. */
export function isLogQuery(text: string): boolean {
  const [first = '', ...stages] = text.split('|').map((stage) => stage.trim());
  if (/^(?:search\s+)?(?:index|sourcetype)\s*=\s*\S/.test(first))
    return !/[;&`]|\$\(/.test(text) && !stages.some((stage) => SPLUNK_CHANGING.test(stage));
  if (/^(?:fields|filter)\s+\S/.test(first))
    return !/;|&&|`|\$\(/.test(text) && stages.every((stage) => INSIGHTS.test(stage));
  return /^[A-Z][A-Za-z_]+$/.test(first) && stages.length > 0 && stages.every((stage) => KUSTO.test(stage));
}
