import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { TeamsApp } from './app';

const root = document.getElementById('root');
if (root === null) throw new Error('teams.html has no #root');
createRoot(root).render(
  <StrictMode>
    <TeamsApp />
  </StrictMode>,
);
