// usage: node cell.cjs LINE: the same in CommonJS.
import('./suite.mjs')
  .then(({ runSuite }) => runSuite((name) => require(name), Number(process.argv[2])))
  .then((results) => console.log(JSON.stringify(results)));
