import { createApp, createSSRApp } from 'vue';
import App from './app.vue';

const written = document.getElementById('app')?.hasChildNodes();
(written ? createSSRApp : createApp)(App).mount('#app');
