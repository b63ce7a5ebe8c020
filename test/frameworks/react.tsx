/** What a React page may write, and what its compiler refuses. Checked by test/package/frameworks.test.ts; never run. */
import { useRef } from 'react';
import type { VacancyFinder } from '../../dist/index.js';
import '../../types/react.js';

export function Page() {
  const finder = useRef<VacancyFinder>(null);
  return (
    <meedoen-settings endpoint="/submissions" recipient="Team Meedoen">
      <meedoen-vacancy-finder ref={finder} src="/vacatures.json" heading-level="3" className="wide" lang="nl">
        <a href="/lijst">Alle vacatures</a>
      </meedoen-vacancy-finder>
      <meedoen-vacancy-finder vacancies={{ vacancies: [] }} onmeedoen-filtered={({ total }) => total.toFixed()} />
      {/* @ts-expect-error -- an event that carries no such thing */}
      <meedoen-vacancy-finder onmeedoen-filtered={({ words }) => words} />
      {/* @ts-expect-error -- texts by language and key */}
      <meedoen-participation-wheel messages="Zelfcheck" />
      {/* @ts-expect-error -- an attribute that does not exist */}
      <meedoen-vacancy-finder sorc="/vacatures.json" />
      {/* @ts-expect-error -- an attribute is a text */}
      <meedoen-initiative-form kinds={['idea']} />
      {/* @ts-expect-error -- a tag that does not exist */}
      <meedoen-vacancy-finders />
    </meedoen-settings>
  );
}
