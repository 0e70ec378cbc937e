namespace Translate.Core.Tests.Edits;

/// <summary>Edits of another article, written before the limits of the alignment were chosen and not used for choosing them.</summary>
public class HeldOutEditTests
{
    private static readonly EditedArticle Article = new(
        ["Timnas Kalahkan Vietnam 2-0|National Team Beats Vietnam 2-0"],
        [
            "Tim nasional Indonesia mengalahkan Vietnam 2-0 di Stadion Gelora Bung Karno, Selasa malam.|The Indonesian national team defeated Vietnam 2-0 at the Gelora Bung Karno Stadium on Tuesday night.",
        ],
        [
            "Gol pertama dicetak Egy pada menit ke-12.|The first goal was scored by Egy in the 12th minute.",
            "Gol kedua dicetak Witan pada menit ke-78.|The second goal was scored by Witan in the 78th minute.",
            "Penonton bersorak.|The crowd cheered.",
        ],
        [
            "Pelatih Shin Tae-yong memuji para pemainnya.|Coach Shin Tae-yong praised his players.",
            "\"Mereka bekerja keras,\" katanya.|\"They worked hard,\" he said.",
            "Ia tidak mau berbicara tentang masa depannya.|He did not want to talk about his future.",
        ],
        [
            "Indonesia kini berada di peringkat kedua dengan tujuh poin.|Indonesia is now in second place with seven points.",
            "Irak memimpin dengan 12 poin.|Iraq leads with 12 points.",
            "Vietnam berada di peringkat ketiga dengan tiga poin.|Vietnam is in third place with three points.",
        ],
        [
            "Pertandingan berikutnya melawan Irak akan dimainkan pada 6 Juni.|The next match against Iraq will be played on June 6.",
            "Tiket sudah habis terjual.|?",
        ],
        ["Baca juga: Jadwal Timnas"]
    );

    public static TheoryData<EditCase> Cases =>
        [
            .. new EditCase[]
            {
                new("a verb", [("praised his players", "lauded his players")], ["4.1: Coach Shin Tae-yong lauded his players."]),
                new("a short sentence", [("The crowd cheered.", "The crowd roared.")], ["3.3: The crowd roared."]),
                new(
                    "passive to active",
                    [("The first goal was scored by Egy in the 12th minute.", "Egy scored the first goal in the 12th minute.")],
                    ["3.1: Egy scored the first goal in the 12th minute."]
                ),
                new(
                    "both goals active",
                    [
                        ("The first goal was scored by Egy in the 12th minute.", "Egy scored the first goal in the 12th minute."),
                        ("The second goal was scored by Witan in the 78th minute.", "Witan scored the second in the 78th minute."),
                    ],
                    ["3.1: Egy scored the first goal in the 12th minute.", "3.2: Witan scored the second in the 78th minute."]
                ),
                new(
                    "a sentence shortened by half",
                    [
                        (
                            "The Indonesian national team defeated Vietnam 2-0 at the Gelora Bung Karno Stadium on Tuesday night.",
                            "Indonesia's national team defeated Vietnam 2-0 on Tuesday night."
                        ),
                    ],
                    ["2.1: Indonesia's national team defeated Vietnam 2-0 on Tuesday night."]
                ),
                new(
                    "a sentence lengthened",
                    [
                        (
                            "Coach Shin Tae-yong praised his players.",
                            "After the final whistle, coach Shin Tae-yong praised his players for their patience."
                        ),
                    ],
                    ["4.1: After the final whistle, coach Shin Tae-yong praised his players for their patience."]
                ),
                new(
                    "the headline rewritten with its name and number",
                    [("National Team Beats Vietnam 2-0", "Garuda Down Vietnam 2-0")],
                    ["1.1: Garuda Down Vietnam 2-0"]
                ),
                new(
                    "a sentence split at a comma",
                    [
                        (
                            "The Indonesian national team defeated Vietnam 2-0 at the Gelora Bung Karno Stadium on Tuesday night.",
                            "The Indonesian national team defeated Vietnam 2-0. The match was at the Gelora Bung Karno Stadium on Tuesday night."
                        ),
                    ],
                    [
                        "2.1: The Indonesian national team defeated Vietnam 2-0. The match was at the Gelora Bung Karno Stadium on Tuesday night.",
                    ]
                ),
                new("one goal deleted", [(" The second goal was scored by Witan in the 78th minute.", "")], [], "Deleted"),
                new(
                    "one goal deleted and the other edited",
                    [
                        (
                            "The first goal was scored by Egy in the 12th minute. The second goal was scored by Witan in the 78th minute.",
                            "The second goal was netted by Witan in the 78th minute."
                        ),
                    ],
                    ["3.2: The second goal was netted by Witan in the 78th minute."],
                    "Deleted"
                ),
                new(
                    "the goals exchanged",
                    [
                        (
                            "The first goal was scored by Egy in the 12th minute. The second goal was scored by Witan in the 78th minute.",
                            "The second goal was scored by Witan in the 78th minute. The first goal was scored by Egy in the 12th minute."
                        ),
                    ],
                    [],
                    "Moved"
                ),
                new(
                    "both goals in one sentence",
                    [
                        (
                            "by Egy in the 12th minute. The second goal was scored by Witan in the 78th minute.",
                            "by Egy in the 12th minute and the second by Witan in the 78th minute."
                        ),
                    ],
                    [],
                    "Merged"
                ),
                new(
                    "a quotation mark style",
                    [("\"They worked hard,\" he said.", "'They worked hard,' he said.")],
                    ["4.2: 'They worked hard,' he said."]
                ),
                new(
                    "a short quotation rewritten",
                    [("\"They worked hard,\" he said.", "\"They gave everything,\" the coach added.")],
                    [],
                    "Deleted",
                    "Added"
                ),
                new("a sentence added at the start of a paragraph", [("Coach Shin", "It was a great night. Coach Shin")], [], "Added"),
                new("a sentence added at the end of a paragraph", [("his future.", "his future. His contract ends in July.")], [], "Added"),
                new(
                    "a byline added",
                    [("National Team Beats Vietnam 2-0\n", "National Team Beats Vietnam 2-0\n\nBy Sari Dewi\n")],
                    [],
                    "Added"
                ),
                new(
                    "two rankings edited",
                    [
                        ("is now in second place with", "now ranks second with"),
                        ("Vietnam is in third place with three points.", "Vietnam is third with three points."),
                    ],
                    ["5.1: Indonesia now ranks second with seven points.", "5.3: Vietnam is third with three points."]
                ),
                new(
                    "one ranking deleted and one edited",
                    [(" Vietnam is in third place with three points.", ""), ("is now in second place with", "now ranks second with")],
                    ["5.1: Indonesia now ranks second with seven points."],
                    "Deleted"
                ),
                new(
                    "a ranking replaced by that of another team",
                    [("Vietnam is in third place with three points.", "The Philippines are last with one point.")],
                    [],
                    "Uncertain"
                ),
                new(
                    "a mark replaced",
                    [("[untranslated: Tiket sudah habis terjual.]", "Tickets are sold out.")],
                    ["6.2: Tickets are sold out."]
                ),
                new(
                    "a mark replaced and the sentence before it edited",
                    [
                        ("[untranslated: Tiket sudah habis terjual.]", "Tickets are sold out."),
                        ("will be played on June 6", "takes place on June 6"),
                    ],
                    ["6.1: The next match against Iraq takes place on June 6.", "6.2: Tickets are sold out."]
                ),
                new(
                    "a mark and an addition",
                    [("[untranslated: Tiket sudah habis terjual.]", "Tickets are sold out.\n\nFans queued for hours.")],
                    [],
                    "Deleted",
                    "Added",
                    "Added"
                ),
                new(
                    "the whole paragraph of goals deleted",
                    [
                        (
                            "The first goal was scored by Egy in the 12th minute. The second goal was scored by Witan in the 78th minute. The crowd cheered.\n\n",
                            ""
                        ),
                    ],
                    [],
                    "Deleted",
                    "Deleted",
                    "Deleted"
                ),
                new(
                    "a paragraph merged into the next",
                    [("Tuesday night.\n\nThe first goal", "Tuesday night. The first goal")],
                    [],
                    "Layout"
                ),
                new(
                    "a paragraph broken and a sentence edited",
                    [("minute. The crowd cheered.", "minute.\n\nThe crowd went wild and cheered.")],
                    ["3.3: The crowd went wild and cheered."],
                    "Layout"
                ),
                new(
                    "a name corrected everywhere",
                    [("by Egy in", "by Egy Maulana in"), ("Shin Tae-yong", "Shin Tae-Yong")],
                    ["3.1: The first goal was scored by Egy Maulana in the 12th minute.", "4.1: Coach Shin Tae-Yong praised his players."]
                ),
                new(
                    "British spelling and a date form",
                    [("June 6", "6 June")],
                    ["6.1: The next match against Iraq will be played on 6 June."]
                ),
                new("a note of the editor", [("The crowd cheered.", "The crowd cheered. (ED: attendance?)")], [], "Added"),
                new("a copied line removed", [("Baca juga: Jadwal Timnas\n", "")], [], "Deleted"),
                new(
                    "a copied line translated",
                    [("Baca juga: Jadwal Timnas", "Read also: Schedule of the national team")],
                    [],
                    "Deleted",
                    "Added"
                ),
                new("a negation removed", [("He did not want to talk", "He wanted to talk")], ["4.3: He wanted to talk about his future."]),
                new(
                    "a sentence moved to another paragraph",
                    [(" The crowd cheered.", ""), ("praised his players.", "praised his players. The crowd cheered.")],
                    [],
                    "Moved"
                ),
                new(
                    "a sentence moved and edited",
                    [(" The crowd cheered.", ""), ("praised his players.", "praised his players. The crowd kept cheering.")],
                    [],
                    "Deleted",
                    "Added"
                ),
                new(
                    "half of a sentence dropped for a new one",
                    [("Iraq leads with 12 points.", "Iraq leads. Nobody expected Jordan to beat Japan in Doha.")],
                    [],
                    "Uncertain",
                    "Added"
                ),
                new("only line ends", [("\n\n", "\r\n\r\n")], []),
                new("a non-breaking blank", [("12 points", "12\u00A0points")], []),
                new("a pronoun", [("he said.", "Shin said.")], ["4.2: \"They worked hard,\" Shin said."]),
            },
        ];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void An_edit_is_imported_or_reported(EditCase edit) => edit.Check(Article);
}
