/** What the table says of a tool. What is not known of it counts as a change. */
interface Entry {
  /**
   * The subcommands that only read, the words of one joined by `:`, alternatives by `,`. `*` is any word, `get-*` any
   * that begins so, `**` up to four words that do not name a change; `tag$` is `tag` with nothing behind it, or only
   * asked to list. Absent where the tool only reads whatever it is told.
   */
  readonly reads?: string;
  /** The options before the subcommand that take a value, and those that take none; any other one is not understood. */
  readonly values?: string;
  readonly flags?: string;
  /** A word that makes a change of what would only read. */
  readonly unless?: RegExp;
  /** It only reads where one of its words is like this. */
  readonly needs?: RegExp;
  /** The options behind which a statement of SQL stands (`*`: the last word); each has to read, and one be there. */
  readonly sql?: string;
}

/** An entry of the table, its lists taken apart. */
export interface Tool {
  /** The alternatives for each word of each subcommand. */
  readonly reads: readonly (readonly (readonly string[])[])[] | undefined;
  readonly values: ReadonlySet<string>;
  readonly flags: ReadonlySet<string>;
  readonly unless: RegExp | undefined;
  readonly needs: RegExp | undefined;
  readonly sql: ReadonlySet<string> | undefined;
}

/** Tools that read whatever they are told; some of them write a local file. */
const READERS = `
  cat bat less more head tail grep egrep fgrep zgrep rg ag jq cut uniq wc tr diff cmp comm join paste column fold nl od
  xxd hexdump strings file stat ls ll dir tree du df pwd cd pushd popd echo printf cal whoami id groups who w last lastb
  lastlog getent uname uptime printenv export set unset local readonly test [ [[ true false : sleep wait ps top htop
  pgrep pstree lsof ss netstat free vmstat iostat mpstat sar lscpu lsblk lsmod lspci blkid dig host nslookup drill whois
  ping ping6 traceroute tracepath mtr nmap sha1sum sha224sum sha256sum sha384sum sha512sum shasum md5sum md5 b2sum cksum
  sum base64 basename dirname realpath readlink seq rev tac shuf split numfmt zcat bzcat xzcat expr bc type which whereis
  man tldr ssh-keyscan trivy grype syft gitleaks trufflehog checkov tfsec tflint terrascan kubescape kube-bench prowler
  scout hadolint shellcheck yamllint kubeval kubeconform conftest steampipe osqueryi lynis testssl testssl.sh sslscan
  sslyze ssh-audit nikto oscap pip-audit yq xmllint csvcut csvgrep csvlook csvsql csvstat dmesg read exit return break
  continue shift mkdir touch tee fi done esac } for pr look zless zdiff sdiff ldapsearch snmpwalk snmpget tcpdump tshark
  vd miller mlr dasel gron fx nvidia-smi dmidecode getfacl getcap namei acpi ausearch aureport aa-status sestatus
`;

/** What looks at something, in whatever tool: for subcommands, and for tools that the table below does not name. */
export const READING_VERBS =
  'describe list ls get show status info view plan preview inspect logs history version search whoami diff read';

/** What a word begins with that names a change; no subcommand behind one counts as reading. */
export const CHANGING_VERB =
  /^(?:add|apply|approve|assign|attach|cancel|change|clear|create|deactivate|delete|deploy|destroy|detach|disable|drop|edit|enable|exec|grant|import|install|invoke|kill|merge|move|patch|promote|purge|push|put|reboot|recreate|remove|replace|reset|resize|restart|restore|resume|revoke|rm|rollback|rotate|run|scale|send|set|start|stop|suspend|terminate|unset|update|upgrade|upload|write)(?:-|$)/;

const CLOUD_VERBS = 'list list-* describe describe-* get-* show show-* search search-* lookup check-* print-* test-*';
const GIT_HOST = {
  values: '-R --repo',
  reads: `pr,mr,issue:view,list,diff,checks,status run,ci,workflow:list,view,watch,download,status repo:view,list,clone
    release:view,list,download auth:status secret:list variable:list,get search:* ruleset:list,view,check org:list cache:list
    attestation:verify,download label:list gist:view,list project:list,view,item-list,field-list status browse`,
} as const;
const CONTAINERS = {
  values: '-H --host -c --context --config -f --file -p --project-name',
  reads: `ps images inspect logs stats top port diff history version info events search image:ls,list,inspect,history
    container:ls,list,inspect,logs,top,stats,port,diff volume:ls,list,inspect network:ls,list,inspect system:df,info,events
    compose:ps,logs,config,images,top,ls manifest:inspect context:ls,inspect,show scout:* service:ls,ps,logs,inspect
    node:ls,ps,inspect stack:ls,ps,services secret:ls,inspect config:ls,inspect plugin:ls,inspect buildx:ls,inspect,du`,
} as const;
const KUBERNETES = {
  values: `-n --namespace --context --kubeconfig --cluster --user --as --as-group -s --server --token --request-timeout
    -l --selector -o --output -c --container --field-selector --since --tail -f --filename`,
  flags: '-A --all-namespaces --insecure-skip-tls-verify -w --watch --show-labels --previous',
  reads: `get describe logs top explain version cluster-info api-resources api-versions diff events wait options
    auth:can-i,whoami rollout:status,history config:view,get-contexts,current-context,get-clusters,use-context,set-context
    plugin:list status whoami projects project`,
} as const;
const PLANNED = {
  flags: '-no-color',
  values: '-chdir',
  reads: `plan show validate output version graph providers get state:list,show,pull workspace:list,show,select init
    run-all:plan,validate,output`,
  unless: /^-{1,2}(?:migrate-state|force-copy|auto-approve)/,
} as const;

const ENTRIES = new Map<string, Entry>([
  ...words(READERS).map((name): [string, Entry] => [name, {}]),
  ['sort', { unless: /^--compress-program/ }],
  ['sed', { unless: /^(?:-[a-zA-Z]*i|--in-place)|\/[gp\d]*e$|^\d*e\s/ }],
  ['awk', { unless: /system\s*\(|\|\s*"|"\s*\||\binplace\b/ }],
  ['gawk', { unless: /system\s*\(|\|\s*"|"\s*\||\binplace\b/ }],
  ['yq', { unless: /^(?:-[a-zA-Z]*i|--inplace)/ }],
  ['find', { unless: /^-(?:delete|exec|execdir|ok|okdir|fprint|fls)/ }],
  ['fd', { unless: /^(?:-[a-zA-Z]*[xX]|--exec)/ }],
  ['date', { unless: /^(?:-s|--set)/ }],
  ['hostname', { unless: /^[^-]|^-[bF]/ }],
  ['mount', { unless: /^[^-]|^-[^lhV]/ }],
  ['dmesg', { unless: /^(?:-[a-zA-Z]*[cCDEn]|--clear|--read-clear|--console)/ }],
  ['sysctl', { unless: /=|^-[a-zA-Z]*[wp]|^--(?:write|load|system)/ }],
  ['nc', { needs: /^-[a-zA-Z]*z/ }],
  ['ncat', { needs: /^-[a-zA-Z]*z/ }],
  [
    'tar',
    {
      needs: /^-?(?:[a-zA-Z]*[tc][a-zA-Z]*|-list|-create)$/,
      unless: /^(?:--remove-files|--to-command|--checkpoint-action|-?[a-zA-Z]*x[a-zA-Z]*)$/,
    },
  ],
  ['zip', { unless: /^(?:-[a-zA-Z]*[md]|--move|--delete)/ }],
  ['unzip', { needs: /^-[a-zA-Z]*[lptvz]/ }],
  ['rsync', { needs: /^-[a-zA-Z]*n/ }],
  ['wget', { unless: /^--(?:post|body|method=(?!GET|HEAD))/ }],
  [
    'openssl',
    {
      reads:
        'verify x509 s_client dgst version crl ocsp asn1parse ciphers pkcs12 pkcs7 storeutl rand pkey rsa ec sha256',
      flags: '',
    },
  ],
  [
    'gpg',
    {
      needs: /^(?:-k|-K|-d|--(?:verify|list-|fingerprint|check-|decrypt|export(?!-owner)))/,
      unless: /^--(?:delete|import|edit|gen|send)/,
    },
  ],
  ['ssh-keygen', { needs: /^-[a-zA-Z]*[lFHyB]/, unless: /^-[a-zA-Z]*R/ }],
  ['keytool', { needs: /^-(?:list|printcert|printcrl)$/ }],
  ['crontab', { needs: /^-l$/ }],
  ['iptables', { needs: /^-[a-zA-Z]*[LSC]|^--list/, unless: /^-[ADFIRNXPEZ]/ }],
  ['ip6tables', { needs: /^-[a-zA-Z]*[LSC]|^--list/, unless: /^-[ADFIRNXPEZ]/ }],
  ['nft', { reads: 'list', flags: '-a -n -j' }],
  ['ufw', { reads: 'status show version' }],
  [
    'firewall-cmd',
    { needs: /^--(?:list|get|query|state|info)/, unless: /^--(?:add|remove|set|reload|complete|permanent-)/ },
  ],
  [
    'ip',
    {
      reads:
        'addr,address,a,route,r,link,l,neigh,rule,netns:show,list,ls,get addr$ address$ a$ route$ r$ link$ l$ neigh$ rule$ netns$',
      flags: '-4 -6 -br -brief -s -j -json -c -d',
    },
  ],
  ['ifconfig', { unless: /^(?:up|down|add|del|\d)/ }],
  [
    'systemctl',
    {
      reads: 'status is-active is-enabled is-failed list-* show cat get-default',
      values: '-H -M -t -n -p --type --state',
      flags: '--user --no-pager --all -a',
    },
  ],
  ['service', { reads: '*:status' }],
  ['journalctl', { unless: /^--(?:vacuum|rotate|flush|sync|relinquish|setup|update)/ }],
  ['launchctl', { reads: 'list print' }],
  ['dpkg', { needs: /^(?:-[lLsSV]|--(?:list|status|verify|get-selections|audit))/ }],
  ['rpm', { needs: /^-(?:q|V|K)|^--(?:query|verify|checksig)/ }],
  ['apt', { reads: 'list show search policy' }],
  ['apt-cache', {}],
  ['yum', { reads: 'list info check-update search history:list,info repolist updateinfo' }],
  ['dnf', { reads: 'list info check-update search history:list,info repolist updateinfo' }],
  ['brew', { reads: 'list info outdated search config doctor' }],
  ['npm', { reads: 'ls list view outdated audit$ audit:signatures whoami sbom explain', flags: '--json' }],
  ['pip', { reads: 'list show freeze check' }],
  ['softwareupdate', { needs: /^(?:-l|--list|--history)$/ }],
  ['profiles', { reads: 'list show status' }],
  ['fdesetup', { reads: 'status list isactive' }],
  ['spctl', { needs: /^(?:--status|--assess|-a)$/ }],
  ['csrutil', { reads: 'status' }],
  ['manage-bde', { needs: /^-status$/i }],
  ['cryptsetup', { reads: 'status luksDump isLuks' }],
  ['mdatp', { reads: 'health threat:list version' }],
  ['falconctl', { needs: /^(?:-g|stats|info)$/, unless: /^-[sd]$/ }],
  ['oscap', { unless: /^--remediate$/ }],
  ['prowler', { unless: /^--fixer$/ }],
  [
    'aws',
    {
      values: '--profile --region --output --query --endpoint-url --color --cli-read-timeout --cli-connect-timeout',
      flags: '--debug --no-verify-ssl --no-paginate --no-sign-request --no-cli-pager',
      reads: `*:describe-*,get-*,list-*,search-*,search,lookup-*,batch-get-*,batch-describe-*,head-*,query,scan,select-*,filter-*,validate-*,preview-*,view-*,simulate-*,lookup,wait,help
      s3:ls,presign logs:tail,start-query iam:generate-credential-report,generate-service-last-accessed-details,generate-organizations-access-report
      cloudformation:detect-stack-drift,detect-stack-set-drift,estimate-template-cost sso,configure:login,list kms:decrypt,verify
      sts:decode-authorization-message cloudtrail:verify-* eks:update-kubeconfig cloudtrail:start-query rds:download-db-log-file-portion`,
    },
  ],
  [
    'gcloud',
    {
      values: '--project --account --format --filter --region --zone --configuration --verbosity --limit',
      flags: '--quiet -q',
      reads: `**:${words(CLOUD_VERBS).join(',')},read,access,tail,ls,cat,du,get-value,analyze-* config:set,list auth:list`,
    },
  ],
  [
    'gsutil',
    {
      reads:
        'ls cat du stat hash version iam:get acl:get logging:get lifecycle:get versioning:get bucketpolicyonly:get retention:get',
      flags: '-m -q -D',
      values: '-u -o',
    },
  ],
  ['bq', { reads: 'ls show head version', values: '--project_id --location --format --dataset_id', sql: 'query' }],
  [
    'az',
    {
      values: '--subscription -o --output --query',
      reads: `**:${words(CLOUD_VERBS).join(',')},query,download account:set,show,list graph:query`,
    },
  ],
  ['doctl', { values: '-t --access-token --context', reads: '**:list,ls,get,get-* account:get' }],
  ['oci', { values: '--profile --region --config-file', reads: '**:list,get,list-*,get-*,search' }],
  ['ibmcloud', { reads: '**:list,get,show,ls' }],
  ['kubectl', KUBERNETES],
  ['oc', KUBERNETES],
  ['k', KUBERNETES],
  [
    'helm',
    {
      values: '-n --namespace --kube-context --kubeconfig',
      reads:
        'list ls status history get show template lint search version env verify diff repo:list plugin:list dependency:list',
    },
  ],
  ['kustomize', { reads: 'build version cfg:cat,tree,count,grep' }],
  [
    'argocd',
    {
      values: '--server --auth-token',
      reads:
        'app,proj,cluster,repo,account:list,get,get-user-info,can-i app:diff,history,manifests,logs,resources,wait version',
    },
  ],
  ['flux', { values: '-n --namespace', reads: 'get check logs diff tree stats version events' }],
  ['terraform', PLANNED],
  ['tofu', PLANNED],
  ['terragrunt', PLANNED],
  [
    'pulumi',
    {
      values: '-s --stack -C --cwd',
      reads: 'preview whoami about logs stack:ls,output,history,graph config:get',
      flags: '',
    },
  ],
  ['cdk', { values: '-a --app --profile', reads: 'diff list ls synth doctor metadata' }],
  ['ansible-playbook', { needs: /^(?:-C|--check|--syntax-check|--list-(?:hosts|tasks|tags))$/ }],
  ['ansible-inventory', {}],
  ['packer', { reads: 'validate inspect version' }],
  ['gh', GIT_HOST],
  ['glab', GIT_HOST],
  [
    'git',
    {
      values: '-C -c --git-dir --work-tree',
      flags: '--no-pager -P',
      reads: `log show diff status blame ls-files ls-remote ls-tree rev-parse rev-list describe shortlog cat-file grep fetch
      clone reflog$ reflog:show remote$ remote:show,get-url branch$ tag$ stash:list,show config$ config:get,list worktree:list
      verify-commit verify-tag for-each-ref merge-base name-rev whatchanged count-objects fsck cherry range-diff
      submodule:status notes:list,show diff-tree diff-index archive version help`,
      unless: /^--(?:prune|upload-pack)/,
    },
  ],
  [
    'vault',
    {
      reads: `read list status version path-help kv,policy,audit,auth,secrets,namespace,plugin:get,list,read,metadata
    token,lease:lookup operator:members,key-status operator:raft:list-peers print:token`,
    },
  ],
  [
    'consul',
    {
      reads:
        'members info monitor version kv:get catalog:nodes,services,datacenters intention:list,get,check,match operator:raft:list-peers acl:token,policy,role:list,read',
    },
  ],
  [
    'nomad',
    { reads: 'status version job,node,alloc,deployment,server,system:status,inspect,logs,history,members,plan' },
  ],
  [
    'op',
    {
      values: '--vault --account',
      reads: 'read whoami item,vault,user,group,document,account,events-api:list,get inject',
    },
  ],
  ['doppler', { reads: 'secrets$ secrets:get,download projects$ activity$ me' }],
  ['docker', CONTAINERS],
  ['podman', CONTAINERS],
  ['nerdctl', CONTAINERS],
  ['crictl', { reads: 'ps pods images inspect inspecti inspectp logs stats info version' }],
  ['docker-compose', { values: '-f --file -p --project-name', reads: 'ps logs config images top version' }],
  ['crane', { reads: 'manifest digest ls config validate catalog export pull' }],
  ['skopeo', { reads: 'inspect list-tags' }],
  ['cosign', { reads: 'verify verify-attestation verify-blob tree triangulate version download' }],
  ['okta', { reads: `**:${words(READING_VERBS).join(',')},tail,list-*,get-*,show-*` }],
  [
    'gam',
    {
      reads:
        'info print show report version whatis check user,group,ou,all:*:print,show,info all:users:print,show,info',
    },
  ],
  ['snyk', { reads: 'test code:test container:test iac:test whoami' }],
  ['semgrep', { reads: 'scan ci show', flags: '--json' }],
  ['pg_dump', {}],
  ['pg_dumpall', {}],
  ['mysqldump', { unless: /^--(?:flush|delete)/ }],
  ['pg_isready', {}],
  ['pgbackrest', { values: '--stanza', reads: 'info check verify version' }],
  ['barman', { reads: 'list-* show-* check status' }],
  ['restic', { values: '-r --repo --password-file', reads: 'snapshots ls stats diff check find cat dump version' }],
  ['velero', { values: '-n --namespace', reads: 'get describe version backup,restore,schedule:get,describe,logs' }],
  ['rclone', { reads: 'ls lsl lsd lsf lsjson size check cat md5sum sha1sum about version listremotes tree' }],
  ['psql', { sql: '-c --command', unless: /^(?:-[a-zA-Z]*f|--file)/ }],
  ['mysql', { sql: '-e --execute' }],
  ['mariadb', { sql: '-e --execute' }],
  ['cockroach', { reads: 'node:status,ls', sql: '-e --execute' }],
  ['snowsql', { sql: '-q --query' }],
  ['sqlcmd', { sql: '-Q -q' }],
  ['clickhouse-client', { sql: '-q --query' }],
  ['trino', { sql: '--execute' }],
  ['duckdb', { sql: '-c' }],
  ['sqlite3', { sql: '*' }],
  ['usql', { sql: '-c --command' }],
  [
    'mongosh',
    {
      needs:
        /^["']?(?:db|rs|sh)\.[\w.()"'\s[\]-]*\.?(?:find|count\w*|aggregate|getIndexes|stats|status|printReplicationInfo|getUsers|getRoles|currentOp|isMaster|hello|serverStatus|version)\(/,
      unless:
        /insert|update|delete|remove|drop|save|create|replace|bulkWrite|findAndModify|findOneAnd|rename|shutdown|Command|\$out|\$merge/i,
    },
  ],
  [
    'redis-cli',
    {
      values: '-h -p -a -n -u --user --pass -s',
      flags: '--tls --no-auth-warning --raw',
      reads: `get mget keys scan info ttl pttl
    exists type llen lrange hget hgetall hkeys smembers scard zrange zcard ping dbsize strlen role time
    client,config,slowlog,cluster,acl,memory,latency:list,get,info,nodes,usage,len,whoami,log,doctor`,
    },
  ],
]);

/** The tools by name. */
export const TOOLS: ReadonlyMap<string, Tool> = new Map(
  [...ENTRIES].map(([name, entry]) => [
    name,
    {
      reads: entry.reads === undefined ? undefined : words(entry.reads).map(subcommand),
      values: new Set(words(entry.values ?? '')),
      flags: new Set(words(entry.flags ?? '')),
      unless: entry.unless,
      needs: entry.needs,
      sql: entry.sql === undefined ? undefined : new Set(words(entry.sql)),
    },
  ]),
);

function subcommand(pattern: string): readonly (readonly string[])[] {
  return pattern.split(':').map((word) => word.split(','));
}

function words(text: string): string[] {
  return text.trim() === '' ? [] : text.trim().split(/\s+/);
}
