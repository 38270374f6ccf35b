import { expect, test, vi } from 'vitest';

vi.stubGlobal('window', { location: { origin: 'https://rostrum.example' } });

const { buttonCode, frameAddress, frameCode } = await import('./codes');

test('a frame is granted what a room needs', () => {
  const code = frameCode(frameAddress('123456789', 'room'), 'Autumn', 720);

  expect(code).toContain('src="https://rostrum.example/embed/123456789"');
  expect(code).toContain('camera; microphone; display-capture');
});

test('the registration has an address of its own', () => {
  expect(frameAddress('123456789', 'form')).toBe('https://rostrum.example/embed/123456789/registration');
});

test('whatever an event is called, nothing of it becomes markup', () => {
  const title = '"><script>alert(1)</script>';
  const colours = { colour: '#0b5d4e', text: '#ffffff' };

  expect(frameCode('https://rostrum.example/embed/1', title, 720)).not.toContain('<script');
  expect(buttonCode('123456789', title, colours)).not.toContain('<script');
});

test('a button is a plain link in the event’s colours', () => {
  const code = buttonCode('123456789', 'Join', { colour: '#aa0044', text: '#ffffff' });

  expect(code).toMatch(/^<a href="https:\/\/rostrum.example\/join\/123456789" target="_blank"/);
  expect(code).toContain('background:#aa0044;color:#ffffff');
});
