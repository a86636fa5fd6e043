# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What a warm Python runs: it imports the modules named on its command line, then forks a process for each job that the
# launcher sends (see warmpython.h) and tells how that ended. The new process becomes what `python script` would have
# been. It leaves out the end of an interpreter, which would take every imported module apart again: what a script can
# see of that is done by `end`.
#
# A forked process pays for every page of memory it is the first to write, so all that can be made ready for a job is
# made before the fork, by the server, whose own state nobody sees.
import array
import atexit
import ctypes
import gc
import importlib
import os
import resource
import sys
import types
import warnings
from importlib.machinery import SourceFileLoader

import _socket


class ForkHooks:
    """Hears which modules want to know about forks. What threading, logging and concurrent.futures do then is about
    threads and the locks they held: cold code that costs more than the fork itself, for nothing where there is one
    thread. Then the system's own fork will do, and only the hooks of others are called."""

    idle = ("threading", "logging", "concurrent.futures.thread", "random")  # the server seeds random itself

    def __init__(self):
        self.in_child = []
        self.is_odd = False
        self.register = os.register_at_fork
        os.register_at_fork = self.note

    def note(self, **hooks):
        self.register(**hooks)
        if sys._getframe(1).f_globals.get("__name__") not in self.idle:
            self.in_child += [hooks.pop("after_in_child")] if "after_in_child" in hooks else []
            self.is_odd = self.is_odd or bool(hooks)

    def stop(self):
        os.register_at_fork = self.register

    def allow_plain_fork(self):
        return (sys.implementation.name == "cpython" and (3, 8) <= sys.version_info < (3, 14) and not self.is_odd
                and getattr(sys, "_is_gil_enabled", lambda: True)() and len(sys._current_frames()) == 1)


class Server:
    def __init__(self, hooks):
        self.libc = ctypes.PyDLL(None, use_errno=True)
        self.libc.syscall.argtypes = [ctypes.c_long] * 3
        self.main_thread = sys.modules["threading"].main_thread() if "threading" in sys.modules else None
        self.hooks = hooks
        self.forks_plainly = hooks.allow_plain_fork()
        self.environ = ctypes.c_void_p.in_dll(self.libc, "environ")
        self.shown = {name: self.find_initial(name) for name in (b"CMBAGENT_ATTEMPT", b"CMBAGENT_DATA_ID")}
        self.pid = os.getpid()
        os.set_inheritable(3, False)
        self.channel = _socket.socket(fileno=3)
        self.path = list(sys.path)
        self.room = bytearray(1 << 17)

    def find_initial(self, name):
        """Where the kernel shows a variable: (address, size). Others look for their processes by what is there."""
        variables = ctypes.cast(self.environ.value, ctypes.POINTER(ctypes.c_void_p))
        i = 0
        while variables[i]:
            text = ctypes.string_at(variables[i])
            if text.startswith(name + b"="):
                return variables[i], len(text)
            i += 1
        return None, 0

    def rehearse(self):
        """Does what each new process does first, so that linker and interpreter have it ready for all of them."""
        for _ in range(8):
            check(self.libc.prctl(38, 1, 0, 0, 0))  # PR_SET_NO_NEW_PRIVS
            self.libc.syscall(39, 0, 0)  # getpid
            os.getppid()
            os.close(os.dup2(1, 1 + max(3, self.channel.fileno())))
            set_limit(resource.RLIMIT_CORE, 1)
            os.chdir("/")
            run(os.devnull)
            flush()
        try:
            os.setsid()
        except OSError:  # it leads its session already
            pass

    def serve(self):
        """Returns in each new process: the words of its command line."""
        self.channel.send(b"R")
        while True:
            size, control, _, _ = self.channel.recvmsg_into([self.room], _socket.CMSG_SPACE(16))
            if size == 0:
                os._exit(0)
            descriptors = array.array("i")
            for _, _, data in control:
                descriptors.frombytes(data)
            texts = bytes(self.room[:size - 1]).split(b"\0")
            first_variable = 4 + int(texts[3])
            words = [os.fsdecode(text) for text in texts[4:first_variable]]
            self.show_environment(texts[first_variable:])
            self.look_fresh(words, os.fsdecode(texts[2]))
            pid = self.fork()
            if pid == 0:
                self.become(texts, descriptors)
                return words
            _, status, usage = os.wait4(pid, 0)
            self.channel.send(b"E %d %d %d %d" % (status, usage.ru_utime * 1e6, usage.ru_stime * 1e6, usage.ru_maxrss))
            for descriptor in descriptors:  # late: while the process lives, each page written here is copied
                os.close(descriptor)

    def show_environment(self, variables):
        """The whole environment at once, for Python, for C and for those who look at the process."""
        wanted = dict(variable.split(b"=", 1) for variable in variables)
        os.environ._data.clear()
        os.environ._data.update(wanted)
        self.variables = (ctypes.c_char_p * (len(variables) + 1))(*variables, None)
        self.environ.value = ctypes.addressof(self.variables)
        for name, (address, size) in self.shown.items():
            variable = name + b"=" + wanted.get(name, b"")
            if address and len(variable) <= size:
                ctypes.memmove(address, variable.ljust(size, b"\0"), size)

    def look_fresh(self, words, folder):
        """What a new interpreter has of its own: its arguments, path, main module and random numbers."""
        path = words[1]
        sys.argv = words[1:]
        sys.orig_argv = list(words)
        first = [] if getattr(sys.flags, "safe_path", False) else [os.path.dirname(path)]
        given = os.environ.get("PYTHONPATH", "")
        extra = [os.path.abspath(os.path.join(folder, entry)) for entry in given.split(os.pathsep)] if given else []
        sys.path[:] = first + list(dict.fromkeys(extra)) + self.path
        if "tempfile" in sys.modules:
            sys.modules["tempfile"].tempdir = None
        if "random" in sys.modules:
            sys.modules["random"].seed()
        if "numpy.random" in sys.modules:
            sys.modules["numpy.random"].seed(array.array("I", os.urandom(32)))
        main = types.ModuleType("__main__")
        main.__loader__ = SourceFileLoader("__main__", path)
        main.__dict__.update(__annotations__={}, __builtins__=sys.modules["builtins"], __file__=path, __cached__=None)
        sys.modules["__main__"] = main

    def fork(self):
        if self.forks_plainly:
            pid = self.libc.fork()
            if pid < 0:
                raise OSError(ctypes.get_errno(), "fork")
            if pid == 0:
                for hook in self.hooks.in_child:
                    hook()
            return pid
        with warnings.catch_warnings():  # of the threads of numerical libraries, which know about forks
            warnings.simplefilter("ignore")
            return os.fork()

    def become(self, texts, descriptors):
        libc = self.libc
        what = b"prctl"
        try:
            check(libc.prctl(1, 9, 0, 0, 0))  # PR_SET_PDEATHSIG
            if os.getppid() != self.pid:
                os._exit(127)
            os.setsid()
            what = b"dup2"
            os.dup2(descriptors[0], 1)
            os.dup2(descriptors[1], 2)
            what = b"setrlimit"
            set_limit(resource.RLIMIT_AS, int(texts[0]))
            set_limit(resource.RLIMIT_FSIZE, int(texts[1]))
            what = b"chdir"
            if texts[2]:
                os.chdir(texts[2])
            what = b"sandbox"
            for ruleset in descriptors[2:]:
                check(libc.syscall(446, ruleset, 0))  # landlock_restrict_self
        except OSError as error:
            self.channel.send(b"F %d %s" % (error.errno, what))
            os._exit(127)
        for descriptor in descriptors:
            os.close(descriptor)
        pid = os.getpid()
        if self.main_thread:
            self.main_thread._native_id = pid
        self.channel.send(b"G %d" % pid)
        self.channel.close()
        gc.enable()


def check(result):
    if result != 0:
        raise OSError(ctypes.get_errno(), "")


def set_limit(kind, size):
    if size > 0:
        hard = resource.getrlimit(kind)[1]
        if hard == resource.RLIM_INFINITY or hard > size:
            resource.setrlimit(kind, (size, size))


def print_error(kind, error, trace):
    """As the interpreter does for an error nobody caught; returns the exit code."""
    error.__traceback__ = trace
    sys.last_type, sys.last_value, sys.last_traceback = kind, error, trace
    try:
        sys.excepthook(kind, error, trace)
    except SystemExit as inner:
        return exit_code(inner)
    except BaseException as inner:
        print("Error in sys.excepthook:", file=sys.stderr)
        sys.__excepthook__(type(inner), inner, inner.__traceback__.tb_next)
        print("\nOriginal exception was:", file=sys.stderr)
        sys.__excepthook__(kind, error, trace)
    return 1


def exit_code(error):
    if error.code is None:
        return 0
    if isinstance(error.code, int):
        return error.code & 0xFF if abs(error.code) < 1 << 63 else 0xFF
    print(error.code, file=sys.stderr)
    return 1


def run(path):
    """Runs the script; returns the exit code, or minus the signal to end with."""
    try:
        with open(path, "rb") as file:
            code = compile(file.read(), path, "exec", 0, True)
        exec(code, sys.modules["__main__"].__dict__)
        return 0
    except SystemExit as error:
        return exit_code(error)
    except BaseException as error:
        trace = error.__traceback__.tb_next  # without this level
        code = print_error(type(error), error, trace)
        return -2 if isinstance(error, KeyboardInterrupt) else code


def flush():
    good = True
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None and not stream.closed:
                stream.flush()
        except BaseException:
            good = good and stream is not sys.stdout
            if stream is sys.stdout:
                sys.unraisablehook(_unraisable(stream))
    return good


def _unraisable(stream):
    kind, error, trace = sys.exc_info()
    return types.SimpleNamespace(exc_type=kind, exc_value=error, exc_traceback=None, err_msg=None, object=stream)


def collections():
    """How often the garbage collector has gone beyond the youngest objects, by generation."""
    return [generation["collections"] for generation in gc.get_stats()[1:]]


def oldest_generation():
    """With garbage in it. To go through all of them the collector empties its lists of free objects, page by page."""
    return 1 if sys.version_info < (3, 13) and collections() == server.collections else 2


def end(code, libc):
    if "threading" in sys.modules:
        sys.modules["threading"]._shutdown()
    atexit._run_exitfuncs()
    good = flush()
    main = sys.modules["__main__"].__dict__
    for names in ([name for name in main if name[:1] == "_" and name[1:2] != "_"],
                  [name for name in main if name[:1] != "_"]):
        for name in names:
            main[name] = None
    sys.last_value = sys.last_traceback = None
    gc.collect(oldest_generation())
    good = flush() and good
    if code < 0:
        libc.signal(-code, None)
        os.kill(os.getpid(), -code)
    libc.fflush(None)  # of compiled parts
    os._exit(code if good else 120)


if sys.path and not getattr(sys.flags, "safe_path", False):
    del sys.path[0]  # the current folder, which is nobody's
resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
hooks = ForkHooks()
for name in sys.argv[1:]:
    importlib.import_module(name)
hooks.stop()
server = Server(hooks)
server.rehearse()
gc.disable()
gc.collect()
gc.freeze()
server.collections = collections()
words = server.serve()
end(run(words[1]), server.libc)
