import { expect, fixture, html } from '@open-wc/testing';
import { packNl } from '../../../src/participation-wheel/content/nl.ts';
import { quietConsole } from '../../support/console.ts';
import { choose, click, control, pressButton, rootOf, settled, shown, tap, toResult, wheelOn } from './support.ts';
import { waitUntil } from '../../support/until.ts';

describe('<meedoen-participation-wheel>', function () {
  this.timeout(60_000);
  quietConsole();
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  describe('in its place', () => {
    for (const [count, name] of [
      [3, 'three'],
      [6, 'six'],
      [12, 'twelve'],
    ] as const) {
      it(`keeps the labels of ${name} areas readable and apart, at 320 and 1280 pixels`, async () => {
        const labels = ['Mijn dagelijks leven', 'Mensen om me heen', 'Eropuit en meedoen', 'Iets doen voor anderen'];
        const areas = Array.from({ length: count }, (_, index) => ({
          id: `a${String(index)}`,
          label: `${labels[index % 4] ?? ''}${index > 3 ? ' en verder' : ''}`,
          question: 'Hoe gaat het?',
        }));
        const pack = { ...packNl, id: 'many', areas, maxGoals: count };
        for (const width of [320, 1280]) {
          const frame = await fixture<HTMLElement>(html`<div></div>`);
          frame.style.inlineSize = `${String(width)}px`;
          const wheel = await wheelOn({ properties: { pack } });
          frame.append(wheel);
          await click(wheel, 'Begin');
          await choose(wheel, 'Weet ik niet');
          await click(wheel, 'Naar mijn wiel');
          await click(wheel, 'Kies toch iets');
          control(wheel, areas[0]?.label ?? '').click();
          await settled(wheel);
          await tap(wheel);
          await tap(wheel, 'Nu niet');
          const root = rootOf(wheel);
          const boxes = [...root.querySelectorAll<SVGTextElement>('svg[role=img] text')]
            .map((text) => ({ box: text.getBoundingClientRect(), size: fontSizeOnScreen(text), words: text.textContent }))
            .filter(({ box }) => box.width > 0);
          expect(boxes.length).to.be.at.least(count);
          const edge = wheel.getBoundingClientRect();
          for (const [index, { box, size, words }] of boxes.entries()) {
            expect(size, words).to.be.at.least(14);
            expect(box.left, words).to.be.at.least(edge.left - 1);
            expect(box.right, words).to.be.at.most(edge.right + 1);
            for (const other of boxes.slice(index + 1)) {
              const apart =
                other.box.left >= box.right - 1 ||
                other.box.right <= box.left + 1 ||
                other.box.top >= box.bottom - 1 ||
                other.box.bottom <= box.top + 1;
              expect(apart, `"${words}" and "${other.words}" at ${String(width)} px`).to.equal(true);
            }
          }
          expect(root.querySelector<HTMLElement>('[lang][dir]')?.scrollWidth ?? 0).to.be.at.most(width + 1);
          wheel.remove();
        }
      });
    }

    it('shares nothing with a second wheel on the page', async () => {
      const first = await wheelOn();
      const second = await wheelOn();
      await toResult(first);
      expect(shown(second)).to.contain('Begin').and.to.not.contain('Jouw wiel');
      await click(second, 'Begin');
      expect(control(second, 'Goed zo').checked).to.equal(false);
      await choose(second, 'Lastig');
      expect(shown(first)).to.contain('De gewone dingen van elke dag gaan goed.');
    });

    it('prints only itself, and leaves the page as it was', async () => {
      const wheel = await wheelOn();
      await toResult(wheel);
      const sheets = document.adoptedStyleSheets.length;
      const original = globalThis.print;
      let during = 0;
      globalThis.print = () => (during = document.adoptedStyleSheets.length);
      await pressButton(wheel, 'Print mijn wiel');
      await waitUntil(() => during > 0, 'it is printed');
      globalThis.print = original;
      expect(during).to.equal(sheets + 1);
      dispatchEvent(new Event('afterprint'));
      expect(document.adoptedStyleSheets.length).to.equal(sheets);
      expect(wheel.hasAttribute('data-meedoen-print')).to.equal(false);
    });
  });
});

/** The size at which a text of the drawing is seen. */
function fontSizeOnScreen(text: SVGTextElement): number {
  const scale = text.getScreenCTM()?.a ?? 0;
  return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
}
