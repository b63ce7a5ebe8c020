import { expect } from '@open-wc/testing';
import { nl } from '../../../src/participation-wheel/messages/nl.ts';
import { packNl } from '../../../src/participation-wheel/content/nl.ts';
import { accessible } from '../../support/axe.ts';
import { quietConsole } from '../../support/console.ts';
import { click, control, hasButton, recordRequests, rootOf, settled, shown, shows, tap, wheelOn } from './support.ts';

describe('<meedoen-participation-wheel>', function () {
  this.timeout(60_000);
  const output = quietConsole();
  afterEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  describe('packs and languages', () => {
    const hostile = '<img src=x onerror="document.title=\'broken in\'"><script>document.title="broken in"</script>';

    it('shows markup in a pack as text, in every place', async () => {
      const areas = ['one', 'two', 'three'].map((id) => ({
        id,
        label: hostile,
        official: `${hostile}!`,
        question: hostile,
        help: hostile,
        firstSteps: [{ id: 'step', label: hostile }],
      }));
      const scale = [
        { id: 'a', label: hostile, pattern: 'dots' },
        { id: 'b', label: 'B', pattern: 'plain' },
      ];
      const support = [{ id: 's', title: hostile, areas: ['one'], kind: 'everyone', href: 'javascript:alert(1)' }];
      const pack = { id: 'hostile', version: '1', locale: 'nl', title: hostile, credit: hostile, scale, areas, support };
      const before = document.title;
      const wheel = await wheelOn({ properties: { pack } });
      await click(wheel, 'Begin');
      await tap(wheel, hostile);
      await tap(wheel);
      await tap(wheel);
      rootOf(wheel).querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
      await tap(wheel);
      await tap(wheel, hostile);
      expect(shown(wheel)).to.contain(hostile);
      expect([...rootOf(wheel).querySelectorAll('img, script, [onerror], a[href^="javascript"]')]).to.deep.equal([]);
      expect(document.title).to.equal(before);
    });

    it('falls back to the built-in questions for a pack that cannot be used, says so, and tells the editor why', async () => {
      const wheel = await wheelOn({ properties: { pack: { id: 'empty', version: '1', locale: 'nl', title: 'Leeg' } } });
      await shows(wheel, 'De vragen van deze site zijn er nu niet.');
      expect(output.take()).to.contain('no usable pack').and.to.contain('scale: missing').and.to.contain('areas: missing');
      await accessible(wheel);
      await click(wheel, 'Begin');
      expect(shown(wheel)).to.contain('Mijn dagelijks leven');
    });

    it('reads a pack from its address, leaves out what is wrong in it, and asks the rest', async () => {
      const pack = { ...packNl, id: 'own', areas: packNl.areas.map((area, index) => (index === 0 ? { ...area, question: '' } : area)) };
      const address = URL.createObjectURL(new Blob([JSON.stringify(pack)]));
      const original = globalThis.fetch;
      globalThis.fetch = (input, init) => original(typeof input === 'string' && input.endsWith('/packs/own.json') ? address : input, init);
      const wheel = await wheelOn({ attributes: { 'pack-src': '/packs/own.json' } });
      await shows(wheel, 'Begin');
      globalThis.fetch = original;
      expect(output.take()).to.contain('areas.0.question: missing');
      expect(shown(wheel)).to.contain('Je kijkt naar 5 onderdelen');
      await click(wheel, 'Begin');
      expect(shown(wheel)).to.contain('Onderdeel 1 van 5').and.to.contain('Mensen om me heen');
    });

    it('never shows a blank place when the address of a pack gives a web page or nothing', async () => {
      const original = globalThis.fetch;
      for (const response of [new Response('<!doctype html>'), new Response('{"id"'), new Response('', { status: 404 })]) {
        globalThis.fetch = () => Promise.resolve(response);
        const wheel = await wheelOn({ attributes: { 'pack-src': '/packs/broken.json' } });
        await shows(wheel, 'De vragen van deze site zijn er nu niet.');
        expect(hasButton(wheel, 'Begin')).to.equal(true);
        expect(output.take()).to.contain('/packs/broken.json');
      }
      globalThis.fetch = original;
    });

    it('does not follow a pack to a site that the page did not allow', async () => {
      const requests = recordRequests();
      const wheel = await wheelOn({ attributes: { 'pack-src': 'https://elsewhere.example/pack.json' } });
      await shows(wheel, 'De vragen van deze site zijn er nu niet.');
      requests.restore();
      expect(requests.sent).to.deep.equal([]);
      expect(output.take()).to.contain('not-allowed');
    });

    it('is in English on a page in English, and carries the answers over when the language changes', async () => {
      const wheel = await wheelOn({ lang: 'en' });
      await shows(wheel, 'Your answers stay on this device.');
      await click(wheel, 'Begin');
      await shows(wheel, 'Difficult');
      control(wheel, 'Difficult').click();
      await settled(wheel);
      wheel.lang = 'nl';
      await shows(wheel, 'Onderdeel 1 van 6');
      await shows(wheel, 'Lastig');
      expect(control(wheel, 'Lastig').checked).to.equal(true);
    });

    it('runs from right to left with the texts of the site, and marks the Dutch questions as Dutch', async () => {
      // A site that translates the texts and not the questions: all lines, so that the wheel counts as being in that language.
      const lines = Object.fromEntries(
        Object.entries(nl).map(([key, message]) => [key, typeof message === 'string' ? `نص ${message}` : message]),
      );
      const messages = { ar: { ...lines, 'welcome.start': 'ابدأ', 'step.next': 'متابعة' } };
      const wheel = await wheelOn({ lang: 'ar', properties: { messages } });
      await shows(wheel, 'ابدأ');
      await click(wheel, 'ابدأ');
      expect(rootOf(wheel).querySelector('[lang][dir]')?.getAttribute('dir')).to.equal('rtl');
      const label = [...rootOf(wheel).querySelectorAll<HTMLElement>('label')].find(({ innerText }) => innerText.includes('Goed zo'));
      expect(label?.querySelector('[lang="nl"][dir="ltr"]')?.textContent).to.equal('Goed zo');
      await accessible(wheel);
    });
  });
});
