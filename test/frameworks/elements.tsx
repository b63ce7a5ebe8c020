/** What a script knows of a tag, by `HTMLElementTagNameMap`. Checked by test/package/frameworks.test.ts; never run. */
import '../../dist/index.js';

const finder = document.createElement('meedoen-vacancy-finder');
finder.src = '/vacatures.json';
// @ts-expect-error -- a property that does not exist
finder.sorc = '/vacatures.json';
document.addEventListener('meedoen-sent', (event) => event.composedPath());
