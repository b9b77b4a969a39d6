// What the pages do with JavaScript besides what they do without it.
import { setUpComposers } from './composer.js';
import { watchCrop } from './crop.js';
import { watchPictures } from './lightbox.js';
import { watchKeys } from './keyboard.js';
import { watchMenus } from './menu.js';
import { watchPostFeet } from './post_foot.js';
import { watchQuotes } from './quote.js';
import { watchThemes } from './theme.js';

watchMenus();
watchPictures();
watchPostFeet();
watchThemes();
watchQuotes();
setUpComposers();
watchCrop();
watchKeys();
