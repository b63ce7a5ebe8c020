/** What someone sees who sent a plain form, without the help of a script. */
import type { FastifyReply } from 'fastify';
import type { Receipt } from '../../../src/submission/model/receipt.ts';
import { html } from '../pages/html.ts';
import { sendPage } from '../pages/page.ts';
import { problemBody, type ProblemError } from '../problems.ts';
import { receiptTexts, type Language } from '../texts.ts';

export function receivedPage(reply: FastifyReply, receipt: Receipt, language: Language) {
  const texts = receiptTexts[language];
  return sendPage(reply, 201, {
    title: texts.title,
    language,
    body: html`<p>${receipt.message}</p>
      ${receipt.reference && html`<p>${texts.reference}: <span class="reference">${receipt.reference}</span></p>`}
      ${receipt.links?.map(({ href, title }) => html`<p><a href="${href}">${title}</a></p>`)}`,
  });
}

export function problemPage(reply: FastifyReply, problem: ProblemError, language: Language) {
  const texts = receiptTexts[language];
  const fields = problem.errors.map(({ field, detail }) => html`<li>${field && html`<strong>${field}</strong>: `}${detail}</li>`);
  return sendPage(reply, problem.status, {
    title: problem.code === 'invalid' ? texts.invalidTitle : problemBody(problem, language).title,
    language,
    body: html`${
        fields.length > 0 &&
        html`<ul>
          ${fields}
        </ul>`
      }
      <p>${texts.back}</p>`,
  });
}
