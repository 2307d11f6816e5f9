"""A second verifier of vouchers, written from docs/voucher-format.md alone.

Reads {"keys": [...], "texts": [...]} from standard input and writes one answer for each text:
{"genuine": true, "facts": {...}} or {"genuine": false, "reason": "..."}.
"""

import base64
import json
import sys
from datetime import date, timedelta

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

DOMAIN = b"daoluyunzheng voucher v1\n"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
GRADES = ["AAA", "AA", "A", "B"]
GRADE_FACTS = [
    ("grade", "word", GRADES),
    ("category", "code", None),
    ("cycleEnd", "day", None),
    ("certificateTail", "letters", 4),
    ("holder", "text", None),
]
COLOURS = ["蓝", "黄", "黑", "白", "绿", "其他", "农黄", "农绿", "黄绿", "渐变绿"]
REVIEW_FACTS = [
    ("plate", "text", None),
    ("plateColour", "word", COLOURS),
    ("transportTail", "letters", 4),
    ("technicalGrade", "word", ["一级", "二级"]),
    ("reviewedOn", "day", None),
    ("nextDue", "day", None),
]
KINDS = {
    1: ("integrity-grade", GRADE_FACTS),
    2: ("service-grade", GRADE_FACTS),
    3: ("annual-review", REVIEW_FACTS),
}


class Refused(Exception):
    """What is wrong with a text."""


class Reader:
    """Takes bytes from the front; refuses to read past the end."""

    def __init__(self, data):
        self.data = data

    def take(self, count):
        if len(self.data) < count:
            raise Refused("not-a-voucher")
        taken, self.data = self.data[:count], self.data[count:]
        return taken

    def number(self, count):
        return int.from_bytes(self.take(count), "big")

    def day(self):
        return (date(2000, 1, 1) + timedelta(days=self.number(2))).isoformat()

    def utf8(self, count):
        try:
            return self.take(count).decode("utf-8")
        except UnicodeDecodeError:
            raise Refused("not-a-voucher") from None

    def fact(self, form, given):
        if form == "word":
            place = self.number(1)
            if not 1 <= place <= len(given):
                raise Refused("not-a-voucher")
            return given[place - 1]
        if form == "code":
            return f"{self.number(2):05d}"
        if form == "day":
            return self.day()
        if form == "letters":
            return self.utf8(given)
        return self.utf8(self.number(1))


def payload_of(text):
    """The bytes behind the last slash of an address, or of a bare payload."""
    for mark in "?#":
        text = text.split(mark)[0]
    payload = text.strip().rstrip("/").split("/")[-1].upper()
    if not payload or any(character not in LETTERS for character in payload):
        raise Refused("not-a-voucher")
    try:
        data = base64.b32decode(payload + "=" * (-len(payload) % 8))
    except ValueError:
        raise Refused("not-a-voucher") from None
    if base64.b32encode(data).decode().rstrip("=") != payload:
        raise Refused("not-a-voucher")
    return data


def check_signature(key, data):
    try:
        public = Ed25519PublicKey.from_public_bytes(base64.b64decode(key["publicKey"]))
        public.verify(data[-64:], DOMAIN + data[:-64])
    except (InvalidSignature, ValueError):
        raise Refused("bad-signature") from None


def facts_of(data):
    reader = Reader(data)
    reader.take(2)
    code = reader.number(1)
    facts = {
        "province": f"{reader.number(1):02d}",
        "serial": reader.number(2),
        "id": reader.take(8).hex(),
        "division": f"{reader.number(3):06d}",
        "issued": reader.day(),
        "validUntil": reader.day(),
    }
    division = facts["division"]
    if facts["validUntil"] < facts["issued"] or len(division) != 6 or division[:2] != facts["province"]:
        raise Refused("not-a-voucher")
    if code not in KINDS:
        return {**facts, "kind": "newer", "code": code}
    kind, wanted = KINDS[code]
    details = {name: reader.fact(form, given) for name, form, given in wanted}
    if reader.data:
        raise Refused("not-a-voucher")
    return {**facts, "kind": kind, "details": details}


def verify(text, keys):
    data = payload_of(text)
    if not 85 <= len(data) <= 150:
        raise Refused("not-a-voucher")
    if data[0] != 1 or data[1] != 1:
        raise Refused("unknown-version")
    name = (f"{data[3]:02d}", int.from_bytes(data[4:6], "big"))
    key = next((one for one in keys if (one["province"], one["serial"]) == name), None)
    if key is None:
        raise Refused("unknown-key")
    check_signature(key, data)
    facts = facts_of(data[:-64])
    if facts["issued"] < key["from"] or facts["issued"] > key.get("until", "9999-12-31"):
        raise Refused("key-not-valid-then")
    return facts


def answer(text, keys):
    try:
        return {"genuine": True, "facts": verify(text, keys)}
    except Refused as refused:
        return {"genuine": False, "reason": str(refused)}


def main():
    asked = json.load(sys.stdin)
    json.dump([answer(text, asked["keys"]) for text in asked["texts"]], sys.stdout)


if __name__ == "__main__":
    main()
