// Runs the tests of the S3 store against a store on this machine:
//     node s3.mjs path/to/media_tests
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';

const directory = await mkdtemp(join(tmpdir(), 'stoa-s3-'));
const server = new S3rver({
    address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets: [{ name: 'uploads' }],
});
const { port } = await server.run();
const tests = spawn(process.argv[2], ['-tc=a file is kept in an S3 store*'], {
    stdio: 'inherit', env: { ...process.env, STOA_TEST_S3: `http://127.0.0.1:${port}` },
});
const status = await new Promise((done) => tests.on('exit', (code) => done(code ?? 1)));
await server.close();
await rm(directory, { recursive: true, force: true });
process.exit(status);
