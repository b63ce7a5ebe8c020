/** What pages do to what stands on them. Each entry is one page; the widgets must look and work on it as on a plain page. */

export type HostilePage = Readonly<{
  name: string;
  /** In the head, before the loader. */
  head?: string;
  /** Around the widgets. */
  before?: string;
  after?: string;
  dir?: 'rtl';
  /** What must be clicked away first, by the name of its button. */
  dismiss?: string;
}>;

const css = (text: string) => `<style>${text}</style>`;
const sheet = (path: string) => `<link rel="stylesheet" href="/node_modules/${path}">`;

export const HOSTILE: readonly HostilePage[] = [
  {
    name: 'a reset with !important',
    head: css(
      '*, *::before { margin: 0 !important; padding: 0 !important; border: 0 !important; font: 10px/1 Arial !important; color: red !important; background: yellow !important; box-sizing: content-box !important; float: left !important; text-transform: uppercase !important; letter-spacing: 4px !important }',
    ),
  },
  { name: '* { all: revert }', head: css('* { all: revert !important }') },
  {
    name: 'label { display: none }',
    head: css('label, legend, fieldset, input, button, form { display: none !important; visibility: hidden !important }'),
  },
  { name: 'a root font of 62.5%', head: css('html { font-size: 62.5% } body { font-size: 1.6rem }') },
  {
    name: 'a root font of 4px and a line height of 1',
    head: css('html, body { font-size: 4px; line-height: 1; text-align: center; white-space: nowrap; word-spacing: 1em; cursor: none }'),
  },
  {
    name: 'Bootstrap 3',
    head: sheet('bootstrap3/dist/css/bootstrap.min.css'),
    before: '<div class="container"><div class="row"><div class="col-xs-12">',
    after: '</div></div></div>',
  },
  {
    name: 'Bootstrap 5',
    head: sheet('bootstrap5/dist/css/bootstrap.min.css'),
    before: '<div class="container"><div class="row"><div class="col-12">',
    after: '</div></div></div>',
  },
  {
    name: 'Foundation',
    head: sheet('foundation-sites/dist/css/foundation.min.css'),
    before: '<div class="grid-x"><div class="cell">',
    after: '</div></div>',
  },
  { name: 'a page from right to left', dir: 'rtl', before: '<p lang="ar">مرحبا</p>' },
  { name: 'zoom on the body', head: css('body { zoom: 1.5 }') },
  {
    name: 'jQuery that writes to all elements',
    head: '<script src="/node_modules/jquery/dist/jquery.min.js"></script>',
    after:
      '<script>jQuery(function ($) { $("*").addClass("theme").css("outline-color", "red"); $("body").on("click", "a, button", function () {}); $.ajaxSetup({ cache: false }); })</script>',
  },
  {
    name: 'a translation script that rewrites text',
    after: `<script>
      // As page translators do: text nodes go into elements of their own.
      const walk = (root) => {
        const all = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (all.nextNode()) texts.push(all.currentNode);
        for (const text of texts) {
          if (!text.data.trim() || text.parentElement?.closest('font, script, style, option, textarea')) continue;
          const font = document.createElement('font');
          text.replaceWith(font);
          font.append(text);
        }
        for (const element of root.querySelectorAll('*')) if (element.shadowRoot) walk(element.shadowRoot);
      };
      const self = document.currentScript;
      setTimeout(() => self.isConnected && walk(document.body), 1000);
    </script>`,
  },
  {
    name: 'a cookie wall',
    head: css('#wall { position: fixed; inset: 0; background: #fffc; z-index: 2147483647 }'),
    after: '<div id="wall"><button onclick="this.parentElement.remove()">Alles weigeren</button></div>',
    dismiss: 'Alles weigeren',
  },
  {
    name: 'a sticky header',
    head: css('header { position: sticky; top: 0; height: 120px; background: #fff; z-index: 9999 }'),
    before: '<header>Gemeente Waterrijk</header>',
  },
  {
    name: 'a float in a table',
    before: '<table><tbody><tr><td><div style="float: left; width: 100%">',
    after: '</div></td></tr></tbody></table>',
    head: css('table { width: 100% } td { padding: 0 }'),
  },
];
