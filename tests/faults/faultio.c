/* A library to be loaded before libc (LD_PRELOAD): file calls on the journal fail, or end the process, when told to.
 *
 * FIO_PATH names the files it concerns: those whose path holds that text. Inside the process, fio_arm() chooses the
 * kinds of calls, the n-th of which fails with an error (0: the process is killed instead), once or from then on;
 * fio_disarm() returns how often that happened, fio_seen() how many calls were seen. From outside, the disk is full
 * (writes fail with ENOSPC) for as long as the file named by FIO_FULL exists.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

enum { WRITE = 1, SYNC = 2, UNLINK = 4, READ = 8, TRUNCATE = 16, RENAME = 32 };

static int kinds, at, again, code, seen, fired;

void fio_arm(int which, int number, int from_then_on, int error)
{
    at = number; again = from_then_on; code = error; seen = fired = 0; kinds = which;
}

int fio_disarm(void) { kinds = 0; return fired; }
int fio_seen(void) { return seen; }

static int concerns(const char *path)
{
    const char *part = getenv("FIO_PATH");
    return part && *part && strstr(path, part) != NULL;
}

static int concerns_open(int file)
{
    char link[40], path[4096];
    if (!getenv("FIO_PATH")) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return concerns(path);
}

static int fails(int kind)
{
    const char *full = getenv("FIO_FULL");
    if (kind == WRITE && full && access(full, F_OK) == 0) { errno = ENOSPC; return 1; }
    if (!(kinds & kind)) return 0;
    seen++;
    if (seen != at && !(again && seen > at)) return 0;
    fired++;
    if (code == 0) kill(getpid(), SIGKILL);
    errno = code;
    return 1;
}

#define REAL(name) ((__typeof__(&name)) dlsym(RTLD_NEXT, #name))

ssize_t pwrite64(int file, const void *data, size_t size, off64_t place)
{
    return concerns_open(file) && fails(WRITE) ? -1 : REAL(pwrite64)(file, data, size, place);
}

ssize_t pwrite(int file, const void *data, size_t size, off_t place)
{
    return concerns_open(file) && fails(WRITE) ? -1 : REAL(pwrite)(file, data, size, place);
}

ssize_t write(int file, const void *data, size_t size)
{
    return file > 2 && concerns_open(file) && fails(WRITE) ? -1 : REAL(write)(file, data, size);
}

ssize_t pread64(int file, void *data, size_t size, off64_t place)
{
    return concerns_open(file) && fails(READ) ? -1 : REAL(pread64)(file, data, size, place);
}

ssize_t pread(int file, void *data, size_t size, off_t place)
{
    return concerns_open(file) && fails(READ) ? -1 : REAL(pread)(file, data, size, place);
}

int fsync(int file) { return concerns_open(file) && fails(SYNC) ? -1 : REAL(fsync)(file); }
int fdatasync(int file) { return concerns_open(file) && fails(SYNC) ? -1 : REAL(fdatasync)(file); }
int ftruncate(int file, off_t size) { return concerns_open(file) && fails(TRUNCATE) ? -1 : REAL(ftruncate)(file, size); }
int ftruncate64(int file, off64_t size)
{
    return concerns_open(file) && fails(TRUNCATE) ? -1 : REAL(ftruncate64)(file, size);
}
int unlink(const char *path) { return concerns(path) && fails(UNLINK) ? -1 : REAL(unlink)(path); }
int rename(const char *from, const char *to) { return concerns(to) && fails(RENAME) ? -1 : REAL(rename)(from, to); }
