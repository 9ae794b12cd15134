# SPDX-License-Identifier: Apache-2.0
# Prints the grade before and after from a letter's JSON: "readability" holds findings, letter, report.
/"readability" :/ { inside = 1 }
inside && /"(findings|letter|report)" : \{/ { gsub(/[" :{]/, ""); part = $0 }
inside && /"fleschKincaidGrade" :/ { gsub(/[",]/, ""); grade[part] = $3 }
END {
  printf "school grade: report %.1f, letter %.1f, its findings alone %.1f\n", \
    grade["report"], grade["letter"], grade["findings"]
}
