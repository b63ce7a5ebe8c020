// Browsers come from tools/browsers.mjs, so Puppeteer must not download one while installing.
module.exports = { skipDownload: true };
