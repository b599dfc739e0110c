"""The half of the app that acts on a person's own keys, where there is a file with some.

The file is read before the first paint, which costs nothing where there is none; that every name in it is known and no
key leads to two things is looked at once the first screen stands, because that takes all screens.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Final, cast

from textual import events

from evenso.language import tr
from tui.journal_thread import REFUSALS
from tui.terminal.waiting import let_none_act, waits
from tui.ways.pressed import PressedApp
from tui.widgets.status_line import SpeakingScreen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from textual.app import SystemCommand
    from textual.binding import Binding
    from textual.command import Provider
    from textual.content import Content
    from textual.dom import DOMNode
    from textual.screen import Screen

    from tui.app import EvenSo
    from tui.keyboard.file import Written
    from tui.keyboard.jumping import Held
    from tui.keyboard.keymap import Keymap
    from tui.keyboard.targets import Target
    from tui.screens.base import AnyJournalScreen
    from tui.screens.skills.apart import Apart
    from tui.ways.kept import Kept


Typed = events.Key | events.Paste
PATIENCE: Final = 1.0
"""Seconds after which keys act on a screen that was given nothing yet: a slow journal must not hold up Support."""


def _commands() -> type[Provider]:
    from tui.palette.box import Commands  # noqa: PLC0415 - not part of the first paint

    return Commands


class KeysApp(PressedApp):
    """An app whose keys can be others."""

    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_commands}

    config: Path | None = None
    """The file with the language and the keys; None where nothing of them is kept, as in the demo."""
    kept_box: Kept | None = None
    apart: Apart | None = None
    _keys_file: Path | None = None
    _written: Sequence[Written] = ()
    _wrong_keys = ""
    _held: Held | None = None
    """The letter of a jump, while it may still be held down."""
    _ahead: tuple[Typed, ...] = ()
    _ahead_of: Screen[Any] | None = None
    _landing: Target | None = None
    """Where a jump leads that has not landed yet."""
    _behind: tuple[Typed, ...] = ()
    """What was typed behind the letter of that jump: it is for where that leads."""
    _pressing: tuple[events.Key, ...] = ()
    """The keys that the click of that jump presses."""

    def take_keys(self, path: Path) -> None:
        """Read the file with the person's own keys and let them act; what is wrong with it is said later."""
        from tui.keyboard.file import WrongKeys, read_keys  # noqa: PLC0415 - only where there is a file
        from tui.keyboard.keymap import Keymap  # noqa: PLC0415 - the same
        from tui.keyboard.spelling import key_named  # noqa: PLC0415 - the same

        self._keys_file = path
        try:
            self._written = read_keys(path)
        except WrongKeys as problem:
            self._wrong_keys = str(problem)
            return
        named = {one.name: tuple(key for written in one.keys if (key := key_named(written))) for one in self._written}
        self._let_act(Keymap({name: keys for name, keys in named.items() if keys}))

    def _let_act(self, keymap: Keymap | None) -> None:
        self.own_keys = keymap if keymap is not None and keymap.chosen else None
        self.set_keymap(self.own_keys.for_textual() if self.own_keys is not None else {})

    async def after_first_reading(self) -> None:
        """Look whether all keys in the file can be given; where one cannot, none is, and that is said."""
        await super().after_first_reading()
        if self._keys_file is not None and not self._wrong_keys and self._written:
            with suppress(*REFUSALS):
                await asyncio.to_thread(self._check_keys, self._keys_file)
        if self._wrong_keys:
            if self.own_keys is not None:
                self._let_act(None)
                if self.front is not None:
                    self.reload(self.front)
                    self.front.query("*").refresh()  # each label in it may name a key of the file
                    self.front.refresh(layout=True)
            said = tr("{problem} Until then all keys are as they come.", problem=self._wrong_keys)
            self.notices.tell(self.front, said)
            self._wrong_keys, self._written = "", ()

    def _check_keys(self, path: Path) -> None:
        from tui.keyboard.actions import actions  # noqa: PLC0415 - it loads every screen
        from tui.keyboard.checking import check  # noqa: PLC0415 - the same
        from tui.keyboard.file import WrongKeys  # noqa: PLC0415 - the same

        try:
            check(self._written, actions(), path)
        except WrongKeys as problem:
            self._wrong_keys = str(problem)

    def as_chosen(self, bindings: Sequence[Binding]) -> Sequence[Binding]:
        """Return bindings of the screen in front with the labels of the keys they have now."""
        if self.own_keys is None or self.front is None:
            return bindings
        return self.own_keys.labelled(bindings, self._acting(self.front))

    def as_pressed(self, drawn: Content) -> Content:
        """Return what the screen in front draws with the keys that it shows as they are now."""
        from tui.keyboard.showing import relabelled  # noqa: PLC0415 - only where there are own keys

        return drawn if self.own_keys is None or self.front is None else relabelled(drawn, self._now)

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Return what the palette offers in place of Textual's own list, its words with the keys as they are now."""
        from tui.commands import palette_commands  # noqa: PLC0415 - not part of the first paint

        del screen
        commands = palette_commands(cast("EvenSo", self))
        if self.own_keys is None:
            return commands
        from tui.keyboard.palette import commands_now  # noqa: PLC0415 - only where there are own keys

        return commands_now(commands, self.own_keys)

    def as_told(self, sentence: str, screen: AnyJournalScreen | None = None) -> str:
        """Return one of our own sentences with the keys in it as they are now, on the screen in front."""
        screen = screen or self.front
        if self.own_keys is None or screen is None:
            return sentence
        from tui.keyboard.showing import told  # noqa: PLC0415 - only where there are own keys

        return told(sentence, self.own_keys, self._acting(screen))

    def _acting(self, screen: AnyJournalScreen) -> dict[str, Binding]:
        from tui.keyboard.keymap import acting_on  # noqa: PLC0415 - only where there are own keys

        return acting_on(type(screen))

    def _now(self, key: str) -> str:
        if self.own_keys is None or self.front is None:
            return key
        return self.own_keys.pressed(key, self._acting(self.front))

    def action_help(self) -> None:
        """Show the keys that act here."""
        if self.front is not None:
            from tui.ways.kept import box_of  # noqa: PLC0415 - not part of the first paint

            self.push_screen(box_of(self, self.front))

    def let_go(self) -> None:
        """Let go of the box of keys too, and of a page that stands out of sight."""
        super().let_go()
        if self.apart is not None:
            from tui.screens.skills import apart  # noqa: PLC0415 - not part of the first paint

            apart.let_go(self)
        if self.kept_box is not None:
            from tui.ways.kept import let_go  # noqa: PLC0415 - not part of the first paint

            let_go(self)

    def action_command_palette(self) -> None:
        """Open the palette, which speaks the process's language."""
        from tui.palette.box import Palette  # noqa: PLC0415 - not part of the first paint

        if self.use_command_palette and not isinstance(self.screen, Palette):
            self.push_screen(Palette())

    async def action_jump(self) -> None:
        """Put a letter on everything that can be pointed at, on a screen and in a box alike."""
        from tui.keyboard.jumping import Held, Letters  # noqa: PLC0415 - not part of the first paint
        from tui.keyboard.targets import targets_of  # noqa: PLC0415 - with it

        if not isinstance(self.screen, Letters) and (targets := targets_of(self.screen)):
            opened = Held(self._pressed) if self._pressed is not None else None
            await self.push_screen(letters := Letters(targets, opened), lambda _none: self._take_over(letters.went))

    action_jump_unless_typing = action_jump  # where the key is no letter

    def land(self, target: Target) -> None:
        """Do what a click there does; keys typed meanwhile wait until everything that it comes to has acted."""
        self._landing = target
        target.go()
        come_to = [one for one in target.widget.ancestors_with_self if one is not self]
        self._hand_up([one for one in come_to for _ in range(2)], target)  # twice: it may post to itself
        self.set_timer(PATIENCE, partial(self._landed, target))  # one of them may be taken off meanwhile

    def _hand_up(self, above: Sequence[DOMNode], target: Target) -> None:
        """Follow the click: behind it in the queue of each that it comes to, then behind the keys that it presses."""
        if above:
            above[0].call_later(self._hand_up, above[1:], target)
        else:
            self.call_later(self._landed, target)

    async def _landed(self, target: Target) -> None:
        if self._landing is target:
            typed, self._landing, self._behind, self._pressing = self._behind, None, (), ()
            for event in typed if not self.locked else ():
                await self.on_event(event)

    def _take_over(self, went: Held | None) -> None:
        self._held = went

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the key that jumps through to a field that takes text; f3 jumps from one."""
        if action == "jump_unless_typing" and self.focused is not None:
            return (key := self._pressed) is None or not self.focused.check_consume_key(key.key, key.character)
        return super().check_action(action, parameters)

    async def on_event(self, event: events.Event) -> None:
        """Know which key was pressed; one that is still held down after a jump was meant for the jump only."""
        if isinstance(event, events.Key | events.Paste) and not event.is_forwarded and self._waits(event):
            return
        if isinstance(event, events.Key) and not event.is_forwarded:
            if self._held is not None and self._held.comes_again(event):
                return
            self._held = None
        await super().on_event(event)

    def _waits(self, event: Typed) -> bool:
        """Keep what was typed ahead of a screen that is still opening or of a jump's end, and all behind it."""
        if self._landing is not None and event not in self._pressing:
            self._behind = (*self._behind, event)
            return True
        screen = self.screen if self.screen_stack else None
        if screen is not self._ahead_of:  # what came in front of it, such as the lock, they are not meant for
            self._ahead, self._ahead_of = let_none_act(self, self._ahead, self._ahead_of), None
        if screen is None or not waits(screen, event, first=not self._ahead):
            return False
        if not self._ahead:
            self.set_timer(PATIENCE, partial(self._act_anyway, screen))
        self._ahead_of, self._ahead = screen, (*self._ahead, event)
        return True

    async def _read(self, screen: AnyJournalScreen) -> None:
        number = screen.reads
        await super()._read(screen)
        screen.call_later(self.stand, screen, number)  # behind its data, where those wait for its widgets

    def stand(self, screen: AnyJournalScreen, number: int = -1) -> None:
        """Know that a screen was given its data, or that there are none, and let the keys act that wait for it."""
        super().stand(screen, number)
        if screen is self.screen:
            self.let_paint()
        self.let_act(screen)

    def let_act(self, screen: Screen[Any]) -> None:
        """Let the keys act that wait for a screen, once it stands."""
        if self._ahead and screen is self._ahead_of and not waits(screen, self._ahead[0]):
            self.call_later(self._act_on_them)

    async def _act_on_them(self) -> None:
        """Let what was typed ahead act, in its order; where it opens another screen, what is left waits for that."""
        keys, screen = self._ahead, self._ahead_of
        self._ahead, self._ahead_of = (), None  # neither is held any longer: the journal may be locked next
        if not (self.screen_stack and self.screen is screen):
            keys = let_none_act(self, keys, screen)
        for event in keys:
            await self.on_event(event)

    async def _act_anyway(self, screen: Screen[Any]) -> None:
        """Wait no longer for a journal that does not answer; for widgets, the palette's field and a save, do."""
        if self._ahead and screen is self._ahead_of and waits(screen, self._ahead[0]):
            if screen.is_mounted and isinstance(screen, SpeakingScreen) and not screen.behind:
                screen.stands = True
                await self._act_on_them()
            else:
                self.set_timer(PATIENCE, partial(self._act_anyway, screen))

    def simulate_key(self, key: str) -> None:
        """Press a key that is named as it comes: on a screen, the one that does now what it does then."""
        event = events.Key(self._now(key) if self.screen is self.front else key, None)
        if self._landing is not None:
            self._pressing = (*self._pressing, event)
        self.post_message(event)
