/** Starts the server: keeps what V8 compiled for the next start (in the system's folder for temporary files), then loads it. */
import nodeModule from 'node:module';

// From Node 22.1 on; older ones compile anew.
(nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();
require('./main.cjs');
