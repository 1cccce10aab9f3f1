"""What a module may not do on one system alone, unless it asks first which system it is on."""

from __future__ import annotations

import ast
from collections.abc import Iterator

MODULES = frozenset(
    {"_winapi", "crypt", "fcntl", "grp", "msvcrt", "posix", "pty", "pwd", "resource", "spwd"}
    | {"syslog", "termios", "tty", "winreg", "winsound"}
)

ATTRIBUTES = frozenset(
    {f"os.{name}" for name in ("chown", "fchmod", "fork", "getegid", "geteuid", "getgid")}
    | {f"os.{name}" for name in ("getloadavg", "getuid", "kill", "killpg", "lchown", "mkfifo")}
    | {f"os.{name}" for name in ("nice", "openpty", "setsid", "startfile", "statvfs", "sysconf")}
    | {f"os.{name}" for name in ("sync", "uname", "wait", "waitpid", "fdatasync", "O_DIRECTORY")}
    | {f"os.{name}" for name in ("O_CLOEXEC", "O_DSYNC", "O_NOFOLLOW", "O_SYNC", "O_BINARY")}
    | {f"signal.{name}" for name in ("SIGALRM", "SIGBREAK", "SIGCHLD", "SIGHUP", "SIGKILL")}
    | {f"signal.{name}" for name in ("SIGPIPE", "SIGQUIT", "SIGUSR1", "SIGUSR2", "alarm")}
    | {f"signal.{name}" for name in ("CTRL_BREAK_EVENT", "CTRL_C_EVENT", "pause", "setitimer")}
    | {f"socket.{name}" for name in ("AF_UNIX", "SO_REUSEPORT", "SO_EXCLUSIVEADDRUSE")}
    | {f"socket.{name}" for name in ("SO_REUSEADDR", "TCP_KEEPIDLE", "TCP_USER_TIMEOUT")}
    | {f"select.{name}" for name in ("epoll", "kqueue", "poll")}
    | {f"ctypes.{name}" for name in ("WinDLL", "WinError", "get_last_error", "windll")}
    | {f"subprocess.{name}" for name in ("CREATE_NEW_PROCESS_GROUP", "CREATE_NO_WINDOW")}
    | {"asyncio.WindowsProactorEventLoopPolicy", "sys.getwindowsversion", "time.tzset"}
)

ON_A_LOOP = frozenset({"add_reader", "add_signal_handler", "add_writer", "create_unix_server"})

MODES = frozenset("rwaxt+")


def faults_of(source: str) -> list[str]:
    """Tell what a source does without asking, each with its line."""
    return sorted(set(_faults(ast.parse(source), asked=False)))


def _faults(node: ast.AST, *, asked: bool) -> Iterator[str]:
    asked = asked or (isinstance(node, ast.If | ast.IfExp | ast.BoolOp) and _asks(node))
    line = getattr(node, "lineno", 0)
    if not asked:
        yield from (f"{line}: {name}" for name in _bound(node))
    yield from (f"{line}: {what}" for what in _unsaid(node))
    for child in ast.iter_child_nodes(node):
        yield from _faults(child, asked=asked)


def _asks(node: ast.If | ast.IfExp | ast.BoolOp) -> bool:
    """Whether a condition is about the system."""
    question = ast.unparse(node if isinstance(node, ast.BoolOp) else node.test)
    return any(word in question for word in ("sys.platform", "os.name", "WINDOWS", "hasattr"))


def _bound(node: ast.AST) -> Iterator[str]:
    """What exists on one system only."""
    match node:
        case ast.Import():
            yield from (one.name for one in node.names if one.name in MODULES)
        case ast.ImportFrom(module=str(name)):
            if name in MODULES:
                yield name
            yield from (full for one in node.names if (full := f"{name}.{one.name}") in ATTRIBUTES)
        case ast.Attribute(value=ast.Name(id=name)) if f"{name}.{node.attr}" in ATTRIBUTES:
            yield f"{name}.{node.attr}"
        case ast.Call(func=ast.Attribute(attr=name)) if name in ON_A_LOOP:
            yield name
        case _:
            pass


def _unsaid(node: ast.AST) -> Iterator[str]:
    """What goes by this system's own letters or its own way of writing dates."""
    match node:
        case ast.Call() if _is_text(node) and not _names(node, "encoding"):
            yield "a text without its encoding"
        case ast.Constant(value=str(text)) if "%-d" in text or "%-m" in text or "%-H" in text:
            yield "a date with %-"
        case ast.With(items=items):
            for item in items:
                if ast.unparse(item.context_expr).endswith(".open()"):
                    yield "a text without its encoding"
        case _:
            pass


def _is_text(call: ast.Call) -> bool:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    match name:
        case "read_text" | "write_text":
            return isinstance(call.func, ast.Attribute) and not _positional_encoding(call, name)
        case "run" | "Popen" | "check_output":
            return _names(call, "text") or _names(call, "universal_newlines")
        case "fdopen" | "open" if (mode := _mode(call)) is not None:
            return bool(mode) and set(mode) <= MODES
        case "NamedTemporaryFile" | "TemporaryFile":
            return "b" not in (_mode(call) or "b")
        case _:
            return False


def _positional_encoding(call: ast.Call, name: str) -> bool:
    return len(call.args) > (1 if name == "write_text" else 0) and isinstance(
        call.args[-1], ast.Constant
    )


def _mode(call: ast.Call) -> str | None:
    """The mode of what is opened, if it looks like one; a plain ``open`` reads text."""
    named = [one.value for one in call.keywords if one.arg == "mode"]
    for one in [*named, *call.args[:2]]:
        text = one.value if isinstance(one, ast.Constant) else None
        if isinstance(text, str) and text and set(text) <= MODES | {"b"}:
            return text
    return "r" if isinstance(call.func, ast.Name) and call.func.id == "open" else None


def _names(call: ast.Call, argument: str) -> bool:
    return any(one.arg == argument for one in call.keywords)
