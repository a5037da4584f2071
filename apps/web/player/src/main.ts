import './player.css';
import { startShell } from './start-shell.js';

const isDark = window.matchMedia('(prefers-color-scheme: dark)');
const paint = (): void => {
  document.documentElement.dataset['theme'] = isDark.matches ? 'dark' : 'light';
};
paint();
isDark.addEventListener('change', paint);

void startShell(document.body);
