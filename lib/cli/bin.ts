#!/usr/bin/env node
import { run } from './main.js';
import { processTerminal } from './terminal.js';

// who reads from us may have seen enough
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 2));
process.exitCode = await run(process.argv.slice(2), processTerminal());
