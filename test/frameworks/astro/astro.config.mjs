export default { outDir: '../../../.cache/frameworks/astro', devToolbar: { enabled: false } };
