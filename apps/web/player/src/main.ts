import './player.css';
import { startShell } from './start-shell.js';

// As the portal around it looks; the address says how.
document.documentElement.dataset['theme'] = new URLSearchParams(window.location.search).get('theme') ?? 'light';

void startShell(document.body);
