import type { SettingsController } from '../settings/settings-controller.ts';

/** Why there is no sending, for the editor of the page. Residents never see an address. */
export type CannotSend = 'no-endpoint' | 'no-recipient' | 'address';

/** What keeps a widget from sending; `undefined` when it can. Without a named recipient nothing is sent. */
export function obstacleTo(settings: SettingsController): CannotSend | undefined {
  const endpoint = settings.of('endpoint');
  if (!endpoint) return 'no-endpoint';
  if (!settings.of('recipient')) return 'no-recipient';
  return settings.address(endpoint.replace('{type}', 'x')).kind === 'ok' ? undefined : 'address';
}
