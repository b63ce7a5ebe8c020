import { expect } from '@open-wc/testing';
import { quietConsole } from '../../support/console.ts';
import { click, shown, shows, tap, wheelOn } from './support.ts';

describe('<meedoen-participation-wheel>', function () {
  this.timeout(60_000);
  const output = quietConsole();
  const original = globalThis.fetch;
  afterEach(() => {
    globalThis.fetch = original;
    sessionStorage.clear();
    localStorage.clear();
  });

  /** Gives these files to whoever fetches them, and keeps the addresses. */
  function files(given: Readonly<Record<string, unknown>>): string[] {
    const asked: string[] = [];
    globalThis.fetch = (input, init) => {
      const { pathname } = new URL(String(input instanceof Request ? input.url : input), location.href);
      if (!Object.hasOwn(given, pathname)) return original(input, init);
      asked.push(pathname);
      return Promise.resolve(Response.json(given[pathname]));
    };
    return asked;
  }

  describe('an overlay of a municipality', () => {
    it('changes single lines of the built-in pack, adds its desk, and tells the editor of a line that leads nowhere', async () => {
      files({
        '/packs/waterrijk.json': {
          extends: 'built-in',
          version: 'waterrijk-1',
          lines: {
            'areas.social-contacts.label': 'Mijn buren en vrienden',
            'scale.hard.label': 'Niet makkelijk',
            'areas.gone.label': 'Weg',
          },
          add: { contacts: [{ id: 'desk', name: 'Balie Meedoen Waterrijk', phone: '0123 456 700' }] },
        },
      });
      const wheel = await wheelOn({ attributes: { 'pack-src': '/packs/waterrijk.json' } });
      await click(wheel, 'Begin');
      await shows(wheel, 'Mijn dagelijks leven');
      expect(shown(wheel)).to.contain('Mijn buren en vrienden').and.to.contain('Niet makkelijk').and.to.contain('Goed zo');
      expect(output.take()).to.contain('areas.gone.label');
      await tap(wheel, 'Niet makkelijk');
      await click(wheel, 'Naar mijn wiel');
      await shows(wheel, 'Balie Meedoen Waterrijk');
    });

    it('changes lines of a pack at another address, that is fetched only where the page allows it', async () => {
      const scale = [
        { id: 'a', label: 'Fijn', pattern: 'dots' },
        { id: 'b', label: 'Anders', pattern: 'plain' },
      ];
      const areas = ['Wonen', 'Geld', 'Buurt'].map((label) => ({ id: label.toLowerCase(), label, question: `Hoe is het met ${label}?` }));
      const central = { id: 'kompas', version: '1', locale: 'nl', title: 'Kompas', scale, areas };
      const lines = { 'areas.geld.label': 'Rondkomen' };
      const asked = files({
        '/packs/central.json': central,
        '/packs/here.json': { extends: '/packs/central.json', lines },
        '/packs/elsewhere.json': { extends: 'https://elsewhere.example/central.json', lines },
      });
      const wheel = await wheelOn({ attributes: { 'pack-src': '/packs/here.json' } });
      await click(wheel, 'Begin');
      await shows(wheel, 'Rondkomen');
      expect(shown(wheel)).to.contain('Wonen');
      expect(asked).to.deep.equal(['/packs/here.json', '/packs/central.json']);
      const other = await wheelOn({ attributes: { 'pack-src': '/packs/elsewhere.json' } });
      await shows(other, 'De vragen van deze site zijn er nu niet.');
      expect(output.take()).to.contain('not-allowed');
    });
  });
});
