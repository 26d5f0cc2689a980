// usage: node cell.mjs LINE: one cell, in ES modules. Its packages are those of the folder that it is copied to.
import { runSuite } from './suite.mjs';

const results = await runSuite((name) => import(name), Number(process.argv[2]));
console.log(JSON.stringify(results));
