"""Asks the questions of docs/rekenen.md, in the folder where this runs; prints the rows of each on a line, as JSON."""

import json
import re
import sys

import duckdb

for question in re.findall(r"```sql\n(.*?)```", open(sys.argv[1], encoding="utf-8").read(), re.S):
    asked = duckdb.sql(question.strip().rstrip(";"))
    print(json.dumps([[str(cell) for cell in row] for row in asked.fetchall()] if asked else []))
