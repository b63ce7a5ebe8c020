/** The frame of every page that the receiver writes itself. No script: all of it works by links and forms. */
import type { FastifyReply } from 'fastify';
import type { Language } from '../texts.ts';
import { html, type Html, type HtmlValue } from './html.ts';

export type Page = { title: string; language: Language; body: HtmlValue; wide?: boolean };

export const STYLE_PATH = '/assets/receiver.css';

export const pageHtml = ({ title, language, body, wide = false }: Page): Html =>
  html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>${title}</title>
        <link rel="stylesheet" href="${STYLE_PATH}" />
      </head>
      <body>
        <main class="${wide ? 'wide' : 'narrow'}">
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`;

/** Sends a page that no cache keeps. */
export const sendPage = (reply: FastifyReply, status: number, page: Page) =>
  reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex, nofollow')
    .send(pageHtml(page).toString());
