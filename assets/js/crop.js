import { make } from './element.js';

// Which square of a picture becomes one's own: chosen by dragging it. The fields of the form say the same in numbers,
// stay usable by keyboard, and are what is sent.
const longest = 320;

const bounded = (value, least, most) => Math.min(Math.max(value, least), most);

// The square that the fields name, in pixels of the canvas: as the server cuts it.
function squareOf({ width, height }, [x, y, side]) {
    const length = (Math.min(width, height) * bounded(side.valueAsNumber || 0, 10, 100)) / 100;
    const begin = (whole, field) => bounded((whole * (field.valueAsNumber || 0)) / 100 - length / 2, 0, whole - length);
    return [begin(width, x), begin(height, y), length, length];
}

function draw(canvas, picture, fields) {
    const context = canvas.getContext('2d');
    const square = squareOf(canvas, fields);
    const whole = [0, 0, canvas.width, canvas.height];
    context.clearRect(...whole);
    context.globalAlpha = 0.35;
    context.drawImage(picture, ...whole);
    context.globalAlpha = 1;
    context.save();
    context.beginPath();
    context.rect(...square);
    context.clip();
    context.drawImage(picture, ...whole);
    context.restore();
}

// Puts the middle of the square where the pointer is.
function follow(event, canvas, [x, y]) {
    const box = canvas.getBoundingClientRect();
    const percent = (part, whole) => Math.round(bounded((100 * part) / whole, 0, 100));
    x.value = percent(event.clientX - box.left, box.width);
    y.value = percent(event.clientY - box.top, box.height);
}

export function watchCrop() {
    const canvas = document.querySelector('canvas.crop');
    if (!canvas) return;
    const form = canvas.closest('form');
    const fields = ['x', 'y', 'side'].map((name) => form.elements[name]);
    let picture;
    const redraw = () => picture && draw(canvas, picture, fields);

    form.elements.file.addEventListener('change', async (event) => {
        const [file] = event.target.files;
        // What the browser cannot read is for the server to judge, and the fields still say which square.
        picture = file && (await createImageBitmap(file).catch(() => undefined));
        canvas.hidden = !picture;
        if (!picture) return;
        const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
        Object.assign(canvas, { width: picture.width * scale, height: picture.height * scale });
        redraw();
    });
    for (const field of fields) field.addEventListener('input', redraw);
    for (const type of ['pointerdown', 'pointermove']) {
        canvas.addEventListener(type, (event) => {
            if (!event.buttons) return;
            canvas.setPointerCapture(event.pointerId);
            follow(event, canvas, fields);
            redraw();
        });
    }
}
