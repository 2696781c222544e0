"""Prints the JSON schema of Open Badges 3.0 as its publisher gives it, from the sources of openbadgeslib: `schema.py folder`."""

import sys
import tarfile
from pathlib import Path

name = "ob_v3p0_achievementcredential_schema.json"
(sources,) = Path(sys.argv[1]).glob("openbadgeslib-*.tar.gz")
with tarfile.open(sources) as archive:
    (member,) = [each for each in archive.getmembers() if Path(each.name).name == name]
    sys.stdout.write(archive.extractfile(member).read().decode())
