import { joinLink } from '~/api/room-id';

/** What a page's frame must be granted by the site around it: browsers give nothing of it by themselves. */
const granted =
  'camera; microphone; display-capture; autoplay; fullscreen; picture-in-picture; clipboard-write';

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const asText = (text: string) => text.replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign);

export const frameAddress = (roomId: string, part: 'room' | 'form') =>
  `${window.location.origin}/embed/${roomId}${part === 'form' ? '/registration' : ''}`;

/** HTML to be pasted into a page of another site. */
export function frameCode(address: string, title: string, height: number): string {
  const attributes = `width="100%" height="${height}" style="border:0" loading="lazy" allow="${granted}"`;
  return `<iframe src="${asText(address)}" title="${asText(title)}" ${attributes}></iframe>`;
}

/** A link that looks like a button and needs no frame. `colour` and `text`: `#rrggbb`. */
export function buttonCode(roomId: string, label: string, look: { colour: string; text: string }): string {
  const style = [
    'display:inline-block',
    'padding:12px 24px',
    'border-radius:10px',
    `background:${look.colour}`,
    `color:${look.text}`,
    'font:600 16px/1.25 system-ui,sans-serif',
    'text-decoration:none',
  ].join(';');
  const link = `href="${asText(joinLink(roomId))}" target="_blank" rel="noopener"`;
  return `<a ${link} style="${style}">${asText(label)}</a>`;
}
