"""Checks credentials, and their status, with openbadgeslib: reads whose they should be, what is published by address, and
the JWTs as JSON, and prints what each says that is good, or why it is not."""

import json
import sys

from openbadgeslib.ob3.verifier import OB3VerificationError, OB3Verifier

asked = json.load(sys.stdin)


def download(address, *_, **__):
    return asked["published"][address].encode()


def verdict(jwt):
    try:
        verifier = OB3Verifier.for_issuer_did(asked["issuer"], download=download)
        credential = verifier.verify(jwt, check_status=True, download=download)
    except OB3VerificationError as error:
        return {"refused": str(error)}
    return {
        "type": credential.achievement.achievement_type,
        "title": credential.achievement.name,
        "names": [each.identity_hash for each in credential.identifiers if not each.hashed],
        "results": [each.value for each in credential.results],
    }


print(json.dumps([verdict(jwt) for jwt in asked["credentials"]]))
