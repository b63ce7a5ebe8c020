import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { packNl } from '../../../src/participation-wheel/content/nl.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { ariaSnapshot, onlyIn } from '../../support/keys.ts';
import { button, control, focusedText, hasButton, pressButton, rootOf, settled, shown, shows, toResult, wheelOn } from './support.ts';

describe('<meedoen-participation-wheel>', function () {
  this.timeout(60_000);
  quietConsole();
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  describe('the result', () => {
    it('tells the same in the picture, in sentences and in a table', async () => {
      const wheel = await wheelOn();
      await toResult(wheel);
      for (const view of ['In zinnen', 'In een tabel', 'Als plaatje']) {
        control(wheel, view).click();
        await settled(wheel);
        const text = shown(wheel);
        for (const name of packNl.areas.map(({ label }) => label)) expect(text).to.contain(name);
        expect(text).to.contain('koffiedrinken in het buurthuis');
        await accessible(wheel);
      }
      control(wheel, 'In een tabel').click();
      await settled(wheel);
      const rows = [...rootOf(wheel).querySelectorAll<HTMLTableRowElement>('tbody tr')];
      expect(rows.map(({ cells }) => [...cells].map(({ innerText }) => innerText.trim()).slice(0, 3))).to.deep.equal([
        ['1. Mijn dagelijks leven', 'Goed zo', '–'],
        ['2. Mensen om me heen', 'Lastig', 'Meer'],
        ['3. Eropuit en meedoen', 'Gaat wel', '–'],
        ['4. Iets doen voor anderen', 'Goed zo', '–'],
        ['5. Leren', 'Weet ik niet', 'Nu niet'],
        ['6. Betaald werk', 'Sla ik over', '–'],
      ]);
    });

    it(
      'names the picture, and gives a screen reader nothing inside it',
      onlyIn('chromium', async () => {
        const wheel = await wheelOn();
        await toResult(wheel);
        const tree = await ariaSnapshot('meedoen-participation-wheel');
        expect(tree).to.contain('img "Jouw wiel. Hieronder staat hetzelfde in zinnen."');
        expect(tree.match(/img "/g)?.length).to.equal(1);
      }),
    );

    it('keeps the picture out of the tab order, and a click on a segment leads to its area', async () => {
      const wheel = await wheelOn();
      await toResult(wheel);
      const pictures = [...rootOf(wheel).querySelectorAll<SVGElement>('svg')];
      expect(pictures.flatMap((picture) => [...picture.querySelectorAll('[tabindex], a')])).to.deep.equal([]);
      const picture = pictures.find((candidate) => candidate.role === 'img' && candidate.getBoundingClientRect().width > 0);
      picture?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const segment = picture?.querySelectorAll('text.number')[2]?.getBoundingClientRect();
      if (!segment) throw new Error('The picture has no third segment.');
      await sendMouse({ type: 'click', position: [Math.round(segment.x + segment.width / 2), Math.round(segment.y + segment.height / 2)] });
      await settled(wheel);
      expect(focusedText()).to.equal('Onderdeel 3 van 6: Eropuit en meedoen');
    });

    it('offers what fits the chosen areas, and the laws behind it only on request', async () => {
      const wheel = await wheelOn();
      await toResult(wheel);
      await shows(wheel, 'Wat er zoal is');
      expect(shown(wheel)).to.contain('Telt voor 2 onderdelen: Mensen om me heen en Leren');
      expect(shown(wheel)).to.not.contain('Wet inburgering 2021');
      await pressButton(wheel, 'Wie regelt of betaalt dit?');
      expect(shown(wheel)).to.contain('Wet inburgering 2021').and.to.not.contain('AWBZ');
      await accessible(wheel);
    });

    it('links to the vacancies and to an initiative of one’s own, and never to a script', async () => {
      const wheel = await wheelOn({ attributes: { 'vacancies-href': '/vrijwilligerswerk', 'initiative-href': 'javascript:alert(1)' } });
      await toResult(wheel);
      expect((button(wheel, 'Zoek vrijwilligerswerk') as HTMLAnchorElement).pathname).to.equal('/vrijwilligerswerk');
      expect(hasButton(wheel, 'Begin zelf iets in je buurt')).to.equal(false);
    });
  });
});
