namespace Translate.Core.Tests.Edits;

public partial class TargetAlignerTests
{
    public static TheoryData<EditCase> Cases =>
        [
            .. new EditCase[]
            {
                new("nothing", [], []),
                new("a word", [("handed over", "delivered")], ["2.2: The aid was delivered by Social Minister Risma."]),
                new(
                    "the heading",
                    [("Sends Aid to Flood Victims", "Helps Flood Victims")],
                    ["1.1: Indonesia Helps Flood Victims in Demak"]
                ),
                new("a blank at the end of a line", [("in Demak\n", "in Demak  \n")], []),
                new("two blanks in a row", [("Two dikes of", "Two  dikes of")], []),
                new("another line end", [("in Demak\n\n", "in Demak\r\n\r\n")], []),
                new("a blank line more", [("in Demak\n\n", "in Demak\n\n\n\n")], []),
                new(
                    "curly quotation marks",
                    [("\"We need clean water and medicine,\"", "“We need clean water and medicine,”")],
                    ["4.1: “We need clean water and medicine,” said Siti, a resident of Karanganyar."]
                ),
                new(
                    "the first and the last word",
                    [("She lost", "Siti lost"), ("rice field.", "rice fields.")],
                    ["4.2: Siti lost her house and her rice fields."]
                ),
                new(
                    "the order of clauses",
                    [("The flood began on March 13 after three days of rain.", "After three days of rain, the flood began on March 13.")],
                    ["3.1: After three days of rain, the flood began on March 13."]
                ),
                new(
                    "three sentences of a paragraph",
                    [
                        ("The flood began", "The flooding started"),
                        ("Two dikes of the Wulan river broke", "Two dikes on the Wulan river burst"),
                        ("fled to", "took refuge in"),
                    ],
                    [
                        "3.1: The flooding started on March 13 after three days of rain.",
                        "3.2: Two dikes on the Wulan river burst.",
                        "3.3: About 25,000 residents took refuge in schools and mosques.",
                    ]
                ),
                new(
                    "a sentence split in two",
                    [
                        (
                            "The flood began on March 13 after three days of rain.",
                            "The flood began on March 13. It followed three days of rain."
                        ),
                    ],
                    ["3.1: The flood began on March 13. It followed three days of rain."]
                ),
                new(
                    "a quotation split off",
                    [
                        (
                            "\"We need clean water and medicine,\" said Siti, a resident of Karanganyar.",
                            "\"We need clean water. We need medicine,\" said Siti, a resident of Karanganyar."
                        ),
                    ],
                    ["4.1: \"We need clean water. We need medicine,\" said Siti, a resident of Karanganyar."]
                ),
                new(
                    "two sentences joined",
                    [
                        (
                            "The aid was handed over by Social Minister Risma. She said that more",
                            "The aid was handed over by Social Minister Risma, who said that more"
                        ),
                    ],
                    [],
                    "Merged"
                ),
                new("a sentence deleted", [(" Two dikes of the Wulan river broke.", "")], [], "Deleted"),
                new("the last sentence of a paragraph deleted", [(" She lost her house and her rice field.", "")], [], "Deleted"),
                new(
                    "a paragraph deleted",
                    [
                        (
                            "\"We need clean water and medicine,\" said Siti, a resident of Karanganyar. She lost her house and her rice field.\n\n",
                            ""
                        ),
                    ],
                    [],
                    "Deleted",
                    "Deleted"
                ),
                new("a sentence added", [("river broke.", "river broke. The army came to help.")], [], "Added"),
                new("a paragraph added", [("* * *", "The army has sent 200 soldiers.\n\n* * *")], [], "Added"),
                new("a heading added inside", [("\"We need", "A Resident Speaks\n\n\"We need")], [], "Added"),
                new(
                    "a sentence deleted beside an edit",
                    [(" Two dikes of the Wulan river broke.", ""), ("About 25,000 residents fled", "Some 25,000 residents fled")],
                    ["3.3: Some 25,000 residents fled to schools and mosques."],
                    "Deleted"
                ),
                new(
                    "a sentence added beside an edit",
                    [("river broke.", "river broke. The army came to help."), ("Two dikes", "Both dikes")],
                    ["3.2: Both dikes of the Wulan river broke."],
                    "Added"
                ),
                new(
                    "two sentences exchanged",
                    [
                        (
                            "The flood began on March 13 after three days of rain. Two dikes of the Wulan river broke.",
                            "Two dikes of the Wulan river broke. The flood began on March 13 after three days of rain."
                        ),
                    ],
                    [],
                    "Moved"
                ),
                new(
                    "a paragraph moved",
                    [
                        (
                            "\"We need clean water and medicine,\" said Siti, a resident of Karanganyar. She lost her house and her rice field.\n\n",
                            ""
                        ),
                        (
                            "* * *",
                            "\"We need clean water and medicine,\" said Siti, a resident of Karanganyar. She lost her house and her rice field.\n\n* * *"
                        ),
                    ],
                    [],
                    "Moved",
                    "Moved"
                ),
                new(
                    "a sentence deleted and the one like it edited",
                    [("The price of rice rose 5 percent. The price of sugar rose 7 percent.", "The price of sugar climbed 7 percent.")],
                    ["7.2: The price of sugar climbed 7 percent."],
                    "Deleted"
                ),
                new("a number changed", [("rose 5 percent", "rose 6 percent")], ["7.1: The price of rice rose 6 percent."]),
                new(
                    "both of two similar sentences",
                    [("rice rose 5", "rice went up 5"), ("sugar rose 7", "sugar went up 7")],
                    ["7.1: The price of rice went up 5 percent.", "7.2: The price of sugar went up 7 percent."]
                ),
                new(
                    "two similar sentences exchanged",
                    [
                        (
                            "The price of rice rose 5 percent. The price of sugar rose 7 percent.",
                            "The price of sugar climbed 7 percent. The price of rice climbed 5 percent."
                        ),
                    ],
                    ["7.2: The price of sugar climbed 7 percent."],
                    "Deleted",
                    "Added"
                ),
                new(
                    "a mark replaced",
                    [("[untranslated: Jalan pantura masih ditutup.]", "The coastal road is still closed.")],
                    ["5.3: The coastal road is still closed."]
                ),
                new(
                    "a mark replaced by two sentences",
                    [("[untranslated: Jalan pantura masih ditutup.]", "The coastal road remains closed. Nobody can pass.")],
                    ["5.3: The coastal road remains closed. Nobody can pass."]
                ),
                new("a mark deleted", [(" [untranslated: Jalan pantura masih ditutup.]", "")], [], "Deleted"),
                new(
                    "a mark kept around a translation",
                    [("Jalan pantura masih ditutup.]", "The coastal road is still closed.]")],
                    [],
                    "Deleted",
                    "Added"
                ),
                new(
                    "a mark left open",
                    [("[untranslated: Jalan pantura masih ditutup.]", "[untranslated: The coastal road is closed.")],
                    [],
                    "Deleted",
                    "Added"
                ),
                new("a copied line changed", [("Editor: Budi Santoso", "Editor: Budi Santosa")], [], "Copied"),
                new("a copied line deleted", [("* * *\n\n", "")], [], "Deleted"),
                new("paragraphs joined", [("in Demak\n\nJAKARTA", "in Demak JAKARTA")], [], "Layout"),
                new("a paragraph broken in two", [("river broke. About", "river broke.\n\nAbout")], [], "Layout"),
                new(
                    "a sentence rewritten with its names and numbers",
                    [
                        (
                            "About 25,000 residents fled to schools and mosques.",
                            "Classrooms and prayer halls now shelter some 25,000 people."
                        ),
                    ],
                    ["3.3: Classrooms and prayer halls now shelter some 25,000 people."]
                ),
                new(
                    "a sentence replaced by another",
                    [("She lost her house and her rice field.", "Volunteers from Semarang cooked for everybody.")],
                    [],
                    "Deleted",
                    "Added"
                ),
                new(
                    "everything replaced",
                    [
                        (
                            "The flood began on March 13 after three days of rain. Two dikes of the Wulan river broke. About 25,000 residents fled to schools and mosques.",
                            "Nothing of this is true. It was a mistake of the editors. We are sorry."
                        ),
                    ],
                    [],
                    "Deleted",
                    "Deleted",
                    "Deleted",
                    "Added",
                    "Added",
                    "Added"
                ),
                new(
                    "a sentence twice",
                    [("Two dikes of the Wulan river broke.", "Two dikes of the Wulan river broke. Two dikes of the Wulan river broke.")],
                    [],
                    "Added"
                ),
                new("a comment in brackets", [("Social Minister Risma.", "Social Minister Risma. [check the name!]")], [], "Added"),
                new(
                    "an edit and a paragraph added",
                    [("Two dikes", "Both dikes"), ("* * *", "The army has sent 200 soldiers.\n\n* * *")],
                    ["3.2: Both dikes of the Wulan river broke."],
                    "Added"
                ),
                new(
                    "a sentence cut in half and a new one after it",
                    [
                        (
                            "The disaster agency warned that heavy rain was still likely.",
                            "The disaster agency gave a warning. Fishing boats must stay in port until Friday."
                        ),
                    ],
                    [],
                    "Uncertain",
                    "Added"
                ),
                new(
                    "a full stop removed",
                    [("Two dikes of the Wulan river broke. About", "Two dikes of the Wulan river broke About")],
                    ["3.2: Two dikes of the Wulan river broke"]
                ),
            },
        ];
}
