/** `GET /embed/:widget`: pieces of HTML that work without JavaScript, to be included by a server or put inside a widget's tag. */
import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { initiativeFormHtml } from '../../../src/initiative-form/snippet.ts';
import { dutchDay } from '../calendar.ts';
import { ProblemError } from '../problems.ts';
import { addressOf } from '../requests.ts';
import type { Services } from '../services.ts';
import { languageOf, type Language } from '../texts.ts';
import { searchVacancies } from '../vacancies/search.ts';
import { vacanciesFragment, wheelFragment } from './fragments.ts';

const MOST_VACANCIES = 30;
const MINUTES = { forms: 60, vacancies: 5 };

export function embedRoutes(app: FastifyInstance, services: Services): void {
  const { config, database, clock } = services;

  const send = (reply: FastifyReply, fragment: string, minutes: number) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', `public, max-age=${minutes * 60}`)
      // One language stands at one address with `?lang=`, else it goes by the header.
      .header('vary', 'accept-language')
      .send(fragment);

  app.get<{ Params: { widget: string }; Querystring: { lang?: unknown } }>('/embed/:widget', async (request, reply) => {
    const language = languageIn(request, request.query.lang);
    switch (request.params.widget) {
      case 'initiative-form':
        return send(reply, await initiativeForm(request, language), MINUTES.forms);
      case 'vacancy-finder': {
        const found = await searchVacancies(database, { sort: 'newest', pageSize: MOST_VACANCIES }, dutchDay(clock()));
        if (!found) throw new ProblemError(404, 'not-found');
        return send(reply, vacanciesFragment(language, found.items, found.total, config.contact).toString(), MINUTES.vacancies);
      }
      case 'participation-wheel':
        return send(reply, wheelFragment(language, config.contact).toString(), MINUTES.forms);
      default:
        throw new ProblemError(404, 'not-found');
    }
  });

  /** Sent to this receiver by its whole address: the page that includes it may stand anywhere. */
  async function initiativeForm(request: FastifyRequest, language: Language): Promise<string> {
    const pack: unknown =
      config.initiativePackFile === undefined ? undefined : JSON.parse(await readFile(config.initiativePackFile, 'utf8'));
    const { html, problems } = initiativeFormHtml(pack, pack === undefined ? language : undefined, {
      action: `${addressOf(request, config)}/submissions/initiative`,
      recipient: config.recipient,
      files: config.files.maxCount > 0,
    });
    if (html !== '') return html;
    request.log.error({ problems: problems.length }, 'the pack of the initiative form cannot be used');
    throw new ProblemError(503, 'not-ready');
  }
}

const languageIn = (request: FastifyRequest, asked: unknown): Language =>
  languageOf(typeof asked === 'string' ? asked : request.headers['accept-language']);
