// Words that mean to be more than words. A few of our own for each place that they can end up in, and thousands that
// others collected, where those are at hand.
import { existsSync, readFileSync } from 'node:fs';

const folder = `${process.env.STOA_SHARED ?? '../shared'}/corpora/xss`;

export const ownVectors = [
    // Text.
    '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<svg><script>alert(1)</script>',
    '<details open ontoggle=alert(1)>', '<iframe srcdoc="<script>parent.alert(1)</script>">', '<body onload=alert(1)>',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', '<a href=javascript:alert(1)>x</a>',
    '<object data=javascript:alert(1)>', '<embed src=javascript:alert(1)>', '<base href=//evil.example/>',
    '<link rel=stylesheet href=//evil.example/x.css>', '<meta http-equiv=refresh content="0;url=//evil.example">',
    '<form action=//evil.example><button>x', '<input autofocus onfocus=alert(1)>', '<video src=//evil.example/x autoplay>',
    '<style>@import"//evil.example/x.css";*{background:url(//evil.example/y)}</style>',
    // Out of an element that holds text only, and out of comments.
    '</title><script>alert(1)</script>', '</textarea><script>alert(1)</script>', '</option></select><img src=x onerror=alert(1)>',
    '</noscript><img src=x onerror=alert(1)>', '--><img src=x onerror=alert(1)>', ']]><img src=x onerror=alert(1)>',
    '</script><script>alert(1)</script>', '</style><img src=x onerror=alert(1)>',
    // Out of attributes.
    '" onmouseover="alert(1)', "' onmouseover='alert(1)", '"><img src=x onerror=alert(1)>', "'><svg/onload=alert(1)>",
    '" autofocus onfocus="alert(1)', '` onmouseover=`alert(1)', '&quot; onmouseover=&quot;alert(1)', '&#34;onclick=alert(1) ',
    // Addresses.
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', ' javascript:alert(1)', 'javascript&colon;alert(1)',
    'java&#10;script:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:msgbox(1)', '//evil.example/x',
    '\\\\evil.example/x', '/\\evil.example/x', 'https://evil.example/"onmouseover="alert(1)', 'blob:https://evil.example/x',
    // Markdown and BBCode.
    '[x](javascript:alert(1))', '[x](<javascript:alert(1)>)', '![x](https://evil.example/x.png)', '<javascript:alert(1)>',
    '[x]: javascript:alert(1)\n[x]', '![x"onerror="alert(1)](/files/1/x.png)', '[x](/a "t\\" onmouseover=\\"alert(1)")',
    '```"><script>alert(1)</script>\nx\n```', '[^<img src=x onerror=alert(1)>]', '@"<img src=x onerror=alert(1)>"',
    '[url=javascript:alert(1)]x[/url]', '[url="https://a.example/" onmouseover="alert(1)"]x[/url]',
    '[img]https://evil.example/x.png[/img]', '[img]javascript:alert(1)[/img]', '[img]x" onerror="alert(1)[/img]',
    '[url]https://a.example/[img]x" onerror=alert(1)//[/img][/url]', '[color=red;background:url(//evil.example)]x[/color]',
    '[size="7 onmouseover=alert(1)"]x[/size]', '[quote="x" onmouseover="alert(1)"]x[/quote]',
    '[email=x@a.example?"onmouseover="alert(1)]x[/email]', '[media=youtube]"><script>alert(1)</script>[/media]',
    '[code=x" onmouseover="alert(1)]x[/code]', '[video][url="x][/video]" onmouseover=alert(1)//[/url]',
    // Letters that are taken for others.
    '\u{feff}<script>alert(1)</script>', '\u202e<script>alert(1)</script>', '＜script＞alert(1)＜/script＞',
    '<img src=x onerror\u2028=alert(1)>', '<\u0131mg src=x onerror=alert(1)>', '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
];

// Nothing where they are not at hand.
export function collectedVectors() {
    if (!existsSync(folder)) return [];
    const read = (name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
    const all = [...read('loofah_html5lib_sanitizer.json').map(({ input }) => input), ...read('patt_a.json'), ...read('payloadbox_a.json')];
    return [...new Set(all.map((vector) => vector.replaceAll('\0', '').toWellFormed()))];
}

// Several to a text: whole vectors, as many as fit. Whatever escapes one of them escapes all of them.
export function packed(vectors, lengthMax, separator = ' ') {
    const texts = [''];
    for (const vector of vectors) {
        if ([...vector].length > lengthMax) continue;
        const together = texts.at(-1) + (texts.at(-1) && separator) + vector;
        if ([...together].length <= lengthMax) texts[texts.length - 1] = together;
        else texts.push(vector);
    }
    return texts;
}
