# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What a warm Python runs: it imports the modules named on its command line, then forks a process for each job that the
# launcher sends (see warmpython.h) and tells how that ended. The new process becomes what `python script` would have
# been. It leaves out the end of an interpreter, which would take every imported module apart again: what a script can
# see of that is done by `end`.
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


class Filter(ctypes.Structure):  # sock_fprog
    _fields_ = [("length", ctypes.c_ushort), ("lines", ctypes.c_char_p)]


def serve():
    libc = ctypes.CDLL(None, use_errno=True)
    server = os.getpid()
    os.set_inheritable(3, False)
    channel = _socket.socket(fileno=3)

    def check(result):
        if result != 0:
            raise OSError(ctypes.get_errno(), "")

    def find_initial(name):
        """Where the kernel shows the environment: (address, size) of a variable; others look for their processes there."""
        variables = ctypes.POINTER(ctypes.c_void_p).in_dll(libc, "environ")
        i = 0
        while variables[i]:
            text = ctypes.string_at(variables[i])
            if text.startswith(name + b"="):
                return variables[i], len(text)
            i += 1
        return None, 0

    shown = {name: find_initial(name) for name in (b"CMBAGENT_ATTEMPT", b"CMBAGENT_DATA_ID")}

    def set_limit(kind, size):
        hard = resource.getrlimit(kind)[1]
        if hard == resource.RLIM_INFINITY or hard > size:
            resource.setrlimit(kind, (size, size))

    def confine(rulesets, program):
        for ruleset in rulesets:
            check(libc.syscall(ctypes.c_long(446), ctypes.c_long(ruleset), ctypes.c_long(0)))  # landlock_restrict_self
        if program:
            check(libc.prctl(22, 2, ctypes.byref(Filter(len(program) // 8, program)), 0, 0))  # PR_SET_SECCOMP

    def set_environment(variables):
        wanted = dict(variable.split(b"=", 1) for variable in variables)
        for name in [name for name in os.environb if name not in wanted]:
            del os.environb[name]
        for name, value in wanted.items():
            if os.environb.get(name) != value:
                os.environb[name] = value
        for name in shown:
            variable = name + b"=" + wanted.get(name, b"")
            address, size = shown[name]
            if address and len(variable) <= size:
                ctypes.memmove(address, variable.ljust(size, b"\0"), size)

    def become(texts, descriptors):
        what = b"prctl"
        try:
            addresses, file_size, arguments = int(texts[0]), int(texts[1]), int(texts[4])
            check(libc.prctl(1, 9, 0, 0, 0))  # PR_SET_PDEATHSIG
            if os.getppid() != server:
                os._exit(127)
            os.setsid()
            check(libc.prctl(38, 1, 0, 0, 0))  # PR_SET_NO_NEW_PRIVS
            what = b"dup2"
            os.dup2(descriptors[0], 1)
            os.dup2(descriptors[1], 2)
            what = b"setrlimit"
            set_limit(resource.RLIMIT_CORE, 0)
            if addresses:
                set_limit(resource.RLIMIT_AS, addresses)
            if file_size:
                set_limit(resource.RLIMIT_FSIZE, file_size)
            what = b"chdir"
            if texts[3]:
                os.chdir(texts[3])
            set_environment(texts[5 + arguments:])
            what = b"sandbox"
            confine(descriptors[2:], bytes.fromhex(texts[2].decode()))
        except OSError as error:
            channel.send(b"F %d %s" % (error.errno, what))
            os._exit(127)
        for descriptor in descriptors:
            os.close(descriptor)
        channel.send(b"G %d" % os.getpid())
        channel.close()
        return [os.fsdecode(text) for text in texts[5:5 + arguments]], libc

    def fork():
        if sys.version_info < (3, 12):
            return os.fork()
        with warnings.catch_warnings():  # of the threads of numerical libraries, which know about forks
            warnings.simplefilter("ignore")
            return os.fork()

    for name in sys.argv[1:]:
        importlib.import_module(name)
    gc.collect()
    gc.freeze()
    room = bytearray(1 << 17)
    channel.send(b"R")
    while True:
        size, control, _, _ = channel.recvmsg_into([room], _socket.CMSG_SPACE(16))
        if size == 0:
            os._exit(0)
        descriptors = array.array("i")
        for _, _, data in control:
            descriptors.frombytes(data)
        pid = fork()
        if pid == 0:
            return become(bytes(room[:size - 1]).split(b"\0"), descriptors)
        for descriptor in descriptors:
            os.close(descriptor)
        _, status, usage = os.wait4(pid, 0)
        channel.send(b"E %d %d %d %d" % (status, usage.ru_utime * 1e6, usage.ru_stime * 1e6, usage.ru_maxrss))


def look_fresh(words):
    """What a new interpreter has of its own: its arguments, path, main module and random numbers."""
    path = words[1]
    sys.argv = words[1:]
    sys.orig_argv = list(words)
    first = [] if getattr(sys.flags, "safe_path", False) else [os.path.dirname(path)]
    given = os.environ.get("PYTHONPATH", "")
    extra = [os.path.abspath(entry) for entry in given.split(os.pathsep)] if given else []
    sys.path[:0] = first + list(dict.fromkeys(extra))
    if "tempfile" in sys.modules:
        sys.modules["tempfile"].tempdir = None
    if "numpy.random" in sys.modules:
        sys.modules["numpy.random"].seed(array.array("I", os.urandom(32)))
    main = type(sys)("__main__")  # a new one: the old one is frozen, and what a script leaves in it would not be cleared
    main.__loader__ = SourceFileLoader("__main__", path)
    main.__dict__.update(__annotations__={}, __builtins__=sys.modules["builtins"], __file__=path, __cached__=None)
    sys.modules["__main__"] = main
    return path


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
    gc.collect()
    good = flush() and good
    if code < 0:
        libc.signal(-code, None)
        os.kill(os.getpid(), -code)
    libc.fflush(None)  # of compiled parts
    os._exit(code if good else 120)


if sys.path and not getattr(sys.flags, "safe_path", False):
    del sys.path[0]  # the current folder, which is nobody's
words, libc = serve()
end(run(look_fresh(words)), libc)
