/**
 * Leaflet tries out SVG by `innerHTML` as soon as it is imported, which a page with Trusted Types refuses. Every browser that we support draws
 * SVG, so the answer takes the place of the test. When another release has another test, the build stops here.
 */
const TEST = /var inlineSvg = !!svg\$1 && \(function \(\) \{[^}]*innerHTML[^}]*\}\)\(\);/;

/** Tiles that go are given this picture, which asks for `img-src data:`; none at all does as well. */
const EMPTY = /var emptyImageUrl = 'data:image\/gif;base64,[^']+';/;

/** @param {string} code */
export function fitForTrustedTypes(code) {
  if (!TEST.test(code) || !EMPTY.test(code)) throw new Error('leaflet: the code to replace was not found; look at tools/leaflet.mjs.');
  return code.replace(TEST, 'var inlineSvg = !!svg$1;').replace(EMPTY, "var emptyImageUrl = '';");
}

const FILE = /[\\/]leaflet[\\/]dist[\\/]leaflet-src\.esm\.js$/;

/** For Rollup. @returns {import('rollup').Plugin} */
export const leafletForRollup = () => ({
  name: 'leaflet-trusted-types',
  transform: (code, id) => (FILE.test(id) ? { code: fitForTrustedTypes(code), map: null } : null),
});

/** For esbuild. @returns {import('esbuild').Plugin} */
export const leafletForEsbuild = () => ({
  name: 'leaflet-trusted-types',
  setup(build) {
    build.onLoad({ filter: FILE }, async ({ path }) => {
      const { readFile } = await import('node:fs/promises');
      return { contents: fitForTrustedTypes(await readFile(path, 'utf8')), loader: 'js' };
    });
  },
});
