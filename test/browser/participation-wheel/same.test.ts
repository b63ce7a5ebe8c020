import { expect } from '@open-wc/testing';
import { quietConsole } from '../../support/console.ts';
import { ariaSnapshot, onlyIn } from '../../support/keys.ts';
import { control, rootOf, settled, toResult, wheelOn } from './support.ts';

describe('<meedoen-participation-wheel>', function () {
  this.timeout(120_000);
  quietConsole();
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it(
    'tells a screen reader the same with the picture, the sentences and the table',
    onlyIn('chromium', async () => {
      const wheel = await wheelOn();
      await toResult(wheel);
      const treeOf = async (view: string) => {
        control(wheel, view).click();
        await settled(wheel);
        // Which view is chosen differs by design.
        return (await ariaSnapshot('meedoen-participation-wheel')).replaceAll(' [checked]', '').split('\n');
      };
      const picture = await treeOf('Als plaatje');
      const sentences = await treeOf('In zinnen');
      const only = picture.filter((line) => !sentences.includes(line)).map((line) => line.trim());
      // What is drawn is no more than presentation to assistive technology: a picture has a name and no parts.
      const pictures = only.filter((line) => line.startsWith('- img'));
      expect(pictures.map((line) => line.split('":')[0])).to.deep.equal(['- img "Jouw wiel. Hieronder staat hetzelfde in zinnen.']);
      expect(only.filter((line) => !/^- (img|figure)|^- text: De binnenste ring/.test(line))).to.deep.equal([]);
      expect(sentences.filter((line) => !picture.includes(line) && !picture.includes(`  ${line}`))).to.deep.equal([]);

      // What is drawn stands in the cells of the table, area by area; what is in the table is told in the sentences.
      control(wheel, 'Als plaatje').click();
      await settled(wheel);
      const drawn = [...rootOf(wheel).querySelectorAll('.screen-only .wheel-wide text.label')].map((label) =>
        [...label.querySelectorAll('tspan')].map(({ textContent }) => textContent.trim()).join(' '),
      );
      const told = [...rootOf(wheel).querySelectorAll<HTMLElement>('.screen-only ol.sentences > li')].map(({ innerText }) =>
        innerText.replace(/\s+/g, ' '),
      );
      const table = (await treeOf('In een tabel')).join('\n');
      const rows = [...rootOf(wheel).querySelectorAll<HTMLTableRowElement>('.screen-only tbody tr')].map(({ cells }) =>
        [...cells].map(({ innerText }) => innerText.trim()),
      );
      expect(rows.length).to.equal(6);
      expect(drawn.length).to.equal(6);
      for (const [index, [name = '', mark = '', want = '', step = '']] of rows.entries()) {
        expect(drawn.some((label) => label.startsWith(`${name} ${mark}`) && label.includes('★') === (want !== '–'))).to.equal(true);
        expect(table).to.contain(`rowheader "${name}"`).and.to.contain(`cell "${mark}"`);
        expect(told[index]).to.contain(name.replace(/^\d+\. /, ''));
        if (step !== '–') expect(told[index]).to.contain(step);
      }
    }),
  );
});
