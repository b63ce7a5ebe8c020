import { renderToString } from 'react-dom/server';
import { App } from './app.tsx';

export const written = async () => renderToString(<App />);
