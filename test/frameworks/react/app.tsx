/** A small React site: a finder with data that comes late, and a form that can be put away. Run by test/e2e/frameworks.test.ts. */
import { useEffect, useState } from 'react';
import type { VacancyFinder } from 'meedoen';
import type {} from 'meedoen/react';

/** React attaches no event of a custom element to what a server wrote; a ref does, there and everywhere. */
function listen(finder: VacancyFinder | null, hear: (type: string) => void) {
  const tell = ({ type }: Event) => hear(type);
  finder?.addEventListener('meedoen-responded', tell);
  return () => finder?.removeEventListener('meedoen-responded', tell);
}

/** React writes a property as an attribute until its element is registered. */
async function feed(signal: AbortSignal): Promise<unknown> {
  const [response] = await Promise.all([fetch('/feed.json', { signal }), customElements.whenDefined('meedoen-vacancy-finder')]);
  return response.json();
}

export function App() {
  const [vacancies, setVacancies] = useState<unknown>();
  const [heard, setHeard] = useState<readonly string[]>([]);
  const [open, setOpen] = useState(true);
  const hear = (type: string) => setHeard((before) => [...before, type]);

  useEffect(() => {
    const loading = new AbortController();
    // Strict mode takes the component away once, to see whether it cleans up.
    feed(loading.signal).then(setVacancies, (error: unknown) => loading.signal.aborted || console.error(error));
    return () => loading.abort();
  }, []);

  return (
    <meedoen-settings endpoint="/submissions" recipient="Team Meedoen van de gemeente Waterrijk" storage="session">
      <h1>Meedoen</h1>
      <meedoen-vacancy-finder ref={(finder) => listen(finder, hear)} vacancies={vacancies} page-size="5" className="wide">
        <a href="/lijst">Alle vacatures</a>
      </meedoen-vacancy-finder>
      <button type="button" onClick={() => setOpen(!open)}>
        {open ? 'Formulier weg' : 'Formulier terug'}
      </button>
      {open && (
        <meedoen-initiative-form onmeedoen-started={({ type }) => hear(type)}>
          <a href="/formulier">Formulier</a>
        </meedoen-initiative-form>
      )}
      <output>{heard.join(' ')}</output>
    </meedoen-settings>
  );
}
