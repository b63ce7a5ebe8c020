/** What a session recorder that the site has switched on for all its pages would take along of somebody's wheel. */
import { expect } from '@open-wc/testing';
import { quietConsole } from '../../support/console.ts';
import { recorded } from '../../support/masked.ts';
import { control, rootOf, settled, shown, toResult, wheelOn } from './support.ts';

describe('<meedoen-participation-wheel>, recorded by the page', function () {
  this.timeout(60_000);
  quietConsole();
  afterEach(() => sessionStorage.clear());

  it('keeps its answers out of the recording, in each of the three views of the result', async () => {
    const wheel = await wheelOn();
    await toResult(wheel);
    for (const view of ['Als plaatje', 'In zinnen', 'In een tabel']) {
      control(wheel, view).click();
      await settled(wheel);
      expect(shown(wheel)).to.contain('koffiedrinken in het buurthuis');
      expect(recorded(rootOf(wheel), 'koffiedrinken in het buurthuis')).to.deep.equal([]);
    }
  });
});
