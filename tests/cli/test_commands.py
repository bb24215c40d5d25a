"""What all commands have in common: help, exit codes, and a quiet end when nobody reads or Ctrl+C is pressed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.cli import all_commands, run_command
from kiosk.cli.commands import EXITS
from kiosk.cli.common import CONFIG
from kiosk.watch.process import our_environment, ourselves

README = Path(__file__).parents[2] / "README.md"
unix = pytest.mark.skipif(sys.platform == "win32", reason="signals and pipes are those of Unix")


def start(*arguments, **streams):
    return subprocess.Popen(ourselves(*arguments), env=our_environment(), encoding="utf-8", **streams)


@unix
@pytest.mark.parametrize("arguments", [("--help",), ("schema", "--help"), ("check",), ("versions", "--json")])
def test_a_command_whose_output_nobody_reads_ends_in_silence(arguments):
    read, write = os.pipe()
    os.close(read)
    process = start(*arguments, stdout=write, stderr=subprocess.PIPE)
    os.close(write)
    _, complaints = process.communicate()
    assert "Traceback" not in complaints
    assert "BrokenPipe" not in complaints


def hear_ctrl_c():
    """Tests that run in the background inherit that it is ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@unix
def test_ctrl_c_ends_a_command_in_silence():
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    process = start("pin", **pipes, start_new_session=True, preexec_fn=hear_ctrl_c)
    said = ""
    while not said.endswith("digits: "):  # Then it waits for them.
        said += process.stderr.read(1)
    process.send_signal(signal.SIGINT)
    assert process.wait() == 130
    with process.stdin, process.stdout, process.stderr:
        assert "Traceback" not in process.stderr.read()


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "NONE"),
        ("publish", "NONE"),
        ("table", "NONE.csv"),
        ("doctor", "--config", "NONE"),
        ("news", "--config", "NONE"),
        ("programme", "--config", "NONE"),
        ("run", "--config", "NONE"),
    ],
    ids=" ".join,
)
def test_what_is_not_there_ends_every_command_with_the_same_code(arguments, tmp_path, monkeypatch):
    monkeypatch.setenv(CONFIG, "")  # What the command leaves there for its own children goes after the test.
    assert run_command([word.replace("NONE", str(tmp_path / "none")) for word in arguments]) == 2


@pytest.mark.parametrize("arguments", [["bogus"], ["rehearse"], ["--help"]], ids=" ".join)
def test_inner_commands_are_in_no_help(arguments, capsys):
    with pytest.raises(SystemExit):
        run_command(arguments)
    printed = capsys.readouterr()
    listed = printed.out + printed.err.partition("choose from")[2]
    assert "fetch-feed" not in listed
    assert "rehearse" not in listed


def test_every_command_is_in_the_help_with_an_example_of_its_own():
    commands = all_commands()
    for name, command in commands.listed.items():
        assert f"  {name} " in commands.parser.format_help()
        assert command.examples
        assert all(example.startswith(f"kiosk {name}") for example in command.examples)


def test_the_examples_of_the_help_are_understood():
    commands = all_commands()
    for command in commands.listed.values():
        for example in command.examples:
            assert commands.parse(example.partition("  ")[0].split()[1:]).command


def test_help_and_readme_say_what_each_exit_code_means():
    told = README.read_text("utf-8")
    for code, meaning in EXITS.items():
        assert f"  {code:<5}{meaning}" in all_commands().parser.format_help()
        assert f"| {code} | {meaning.replace('|', chr(92) + '|')} |" in told


def test_every_command_is_in_the_readme():
    told = README.read_text("utf-8")
    assert all(f"| `kiosk {name}" in told or f"or `kiosk {name}`" in told for name in all_commands().listed)
