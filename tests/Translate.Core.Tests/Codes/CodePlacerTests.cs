using CsCheck;
using Translate.Core.Codes;
using Translate.Core.Documents;
using Translate.Core.Text;
using Translate.Core.Translators;

namespace Translate.Core.Tests.Codes;

public class CodePlacerTests
{
    private static readonly string[] Pieces =
    [
        "kata",
        "Jakarta",
        "2.500",
        "rudal-rudal",
        "Jum'at",
        "e\u0301tat",
        "😀",
        "👩\u200D👩\u200D👧",
        "\uD83D",
        "“",
        "”",
        "(",
        ")",
        ",",
        ".",
        "—",
        " ",
        " ",
        " ",
        " ",
        "\u00A0",
        "字",
        "H2O",
        "a@b.id",
        "\u200B",
        "\n",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 14].Select(string.Concat);

    /// <summary>Codes in pairs that nest, some of which begin or end in another sentence.</summary>
    private static Gen<IReadOnlyList<InlineCode>> Nested(string text) =>
        Gen.Select(Gen.Int[0, text.Length].Array[0, 12], Gen.Int[0, 5].Array[12])
            .Select(
                IReadOnlyList<InlineCode> (positions, kinds) =>
                {
                    Array.Sort(positions);
                    var codes = new List<InlineCode>();
                    var open = new Stack<string>();
                    var free = 0;
                    foreach (var (i, position) in positions.Index())
                    {
                        var place = Math.Max(position, free);
                        codes.Add(
                            kinds[i] switch
                            {
                                0 or 1 => new InlineCode(place, InlineCodeKind.Open, Push($"p{i}"), $"<p{i}>"),
                                2 or 3 => new InlineCode(
                                    place,
                                    InlineCodeKind.Close,
                                    open.TryPop(out var id) ? id : $"earlier{i}",
                                    $"</{i}>"
                                ),
                                4 when place < text.Length && char.IsWhiteSpace(text[place]) => new InlineCode(
                                    place,
                                    InlineCodeKind.Standalone,
                                    string.Empty,
                                    $"<br{i}>"
                                )
                                {
                                    Length = 1,
                                },
                                _ => new InlineCode(place, InlineCodeKind.Standalone, string.Empty, $"<x{i}>"),
                            }
                        );
                        free = place + codes[^1].Length;
                    }

                    return codes;

                    string Push(string id)
                    {
                        open.Push(id);
                        return id;
                    }
                }
            );

    private static readonly Gen<(string Source, IReadOnlyList<InlineCode> Codes, string Target, AlignedToken[] Tokens)> Case =
        from source in Text
        from codes in Nested(source)
        from target in Text
        from tokens in Gen.Select(Range(target), Range(source)).Select((t, s) => new AlignedToken(t, s, 0)).Array[0, 6]
        select (source, codes, target, tokens);

    private static Gen<TextRange> Range(string text) =>
        Gen.Select(Gen.Int[0, text.Length], Gen.Int[0, text.Length]).Select((a, b) => new TextRange(Math.Min(a, b), Math.Max(a, b)));

    [Fact]
    public void Each_code_is_placed_once_in_valid_order() =>
        Case.Sample(
            item =>
            {
                var placed = CodePlacer.Place(item.Source, item.Codes, item.Target, [], item.Tokens).Codes;
                Assert.Equal(
                    item.Codes.Select(code => (code.Kind, code.PairId, code.Data)).Order(),
                    placed.Select(code => (code.Kind, code.PairId, code.Data)).Order()
                );
                Assert.True(CodeLaw.HasLawfulOrder(item.Codes, item.Target, placed), CodedText.Format(item.Target, placed));
            },
            iter: 20_000
        );

    [Fact]
    public void No_code_is_inside_a_word_or_a_character() =>
        Case.Sample(
            item =>
            {
                var from = new CodeText(item.Source);
                var codes = item
                    .Codes.Select(code =>
                        from.IsInside(code.Position)
                            ? code with
                            {
                                Position = from.Tokens[from.FindFrom(code.Position)].End,
                                Length = 0,
                            }
                            : code
                    )
                    .ToList();
                var to = new CodeText(item.Target);
                Assert.All(
                    CodePlacer.Place(item.Source, codes, item.Target, [], item.Tokens).Codes,
                    code => Assert.True(item.Source == item.Target || !to.IsInside(code.Position))
                );
            },
            iter: 20_000
        );

    [Fact]
    public void A_pair_around_a_word_stays_around_a_word() =>
        Gen.Select(Text, Text, Gen.Int[0, 100], Gen.Int[0, 100])
            .Sample(
                (source, target, a, b) =>
                {
                    var (start, end) = (Math.Min(a, b) * source.Length / 100, Math.Max(a, b) * source.Length / 100);
                    InlineCode[] codes = [new(start, InlineCodeKind.Open, "1", "<1>"), new(end, InlineCodeKind.Close, "1", "</1>")];
                    var placed = CodePlacer.Place(source, codes, target, [], []).Codes;
                    var (from, to) = (new CodeText(source), new CodeText(target));
                    Assert.True(
                        !HasWord(from, start, end)
                            || to.FindNextWord(0) == to.Tokens.Count
                            || HasWord(to, placed[0].Position, placed[1].Position),
                        CodedText.Format(target, placed)
                    );
                },
                iter: 20_000
            );

    [Fact]
    public void Overlapping_pairs_are_placed_once_and_open_before_they_close() =>
        Gen.Select(Text, Text, Gen.Int[0, 3].Array[0, 12])
            .Sample(
                (source, target, kinds) =>
                {
                    var codes = kinds
                        .Index()
                        .Select(item => new InlineCode(
                            item.Index * source.Length / Math.Max(1, kinds.Length),
                            (InlineCodeKind)(item.Item % 3),
                            $"{item.Item}",
                            $"<{item.Index}>"
                        ))
                        .ToList();
                    var placed = CodePlacer.Place(source, codes, target, [], []).Codes;
                    Assert.Equal(
                        codes.Select(code => code.Data).Order(StringComparer.Ordinal),
                        placed.Select(code => code.Data).Order(StringComparer.Ordinal)
                    );
                    Assert.True(
                        CodeTree.FindOverlapping(codes) is not null
                            || codes.Select(code => code.Data).SequenceEqual(placed.Select(code => code.Data))
                    );
                    Assert.True(source == target || CodeLaw.HasLawfulOrder(codes, target, placed), CodedText.Format(target, placed));
                    Assert.True(
                        placed.Zip(placed.Skip(1)).All(pair => pair.First.Position + pair.First.Length <= pair.Second.Position)
                            && placed.All(code => code.Position <= target.Length)
                    );
                }
            );

    [Fact]
    public void Ten_thousand_codes_in_a_sentence_are_placed_quickly()
    {
        const int Count = 5_000;
        var text = string.Join(' ', Enumerable.Range(0, Count).Select(i => $"kata{i % 97}"));
        var target = string.Join(' ', Enumerable.Range(0, Count).Select(i => $"word{i % 89}").Reverse());
        foreach (var isNested in new[] { true, false })
        {
            List<InlineCode> codes = isNested
                ?
                [
                    .. Enumerable.Range(0, Count).Select(i => new InlineCode(i, InlineCodeKind.Open, $"{i}", "<b>")),
                    .. Enumerable
                        .Range(0, Count)
                        .Select(i => new InlineCode(text.Length - Count + i, InlineCodeKind.Close, $"{Count - 1 - i}", "</b>")),
                ]
                :
                [
                    .. Enumerable
                        .Range(0, Count)
                        .SelectMany(i =>
                            new[]
                            {
                                new InlineCode(i * 5, InlineCodeKind.Open, $"{i}", "<b>"),
                                new InlineCode((i * 5) + 4, InlineCodeKind.Close, $"{i}", "</b>"),
                            }
                        ),
                ];
            var tokens = Enumerable
                .Range(0, 2_000)
                .Select(i => new AlignedToken(new TextRange(i * 7, (i * 7) + 6), new TextRange(0, text.Length), 0))
                .ToList();
            Assert.Equal(2 * Count, CodePlacer.Place(text, codes, target, [], []).Codes.Count);
            Assert.Equal(2 * Count, CodePlacer.Place(text, codes, target, [], tokens).Codes.Count);
        }
    }

    [Theory]
    [InlineData("<1>Presiden</1> Prabowo tiba.", "President Prabowo arrived.", "<1>President</1> Prabowo arrived.")]
    [InlineData("Harga naik <1>2,5 persen</1> pada 2024.", "Prices rose 2.5 percent in 2024.", "Prices rose <1>2.5 percent</1> in 2024.")]
    [InlineData("<1>Rapat itu ditunda.</1>", "The meeting was postponed.", "<1>The meeting was postponed.</1>")]
    [InlineData("<1>Rapat itu ditunda</1>.", "The meeting was postponed.", "<1>The meeting was postponed</1>.")]
    [InlineData("Ia berkata, <1>“Saya setuju.”</1>", "He said, “I agree.”", "He said, <1>“I agree.”</1>")]
    [InlineData("Rapat di Jakarta<1/> ditunda.", "The meeting in Jakarta was postponed.", "The meeting in Jakarta<1/> was postponed.")]
    [InlineData("Rapat ditunda.<1/>", "The meeting was postponed.", "The meeting was postponed.<1/>")]
    [InlineData("Jakarta,<1_>5 Januari", "Jakarta, January 5", "Jakarta,<1_>January 5")]
    [InlineData("Emisi CO<1>2</1> turun.", "CO2 emissions fell.", "CO<1>2</1> emissions fell.")]
    [InlineData("<1><2>Jakarta</2> dan Bandung</1> banjir.", "Jakarta and Bandung flooded.", "<1><2>Jakarta</2> and Bandung</1> flooded.")]
    [InlineData(
        "<1>Jakarta <2>2024</1> Bandung</2> banjir.",
        "Bandung 2024 Jakarta flooded.",
        "<2>Bandung <1>2024</2> Jakarta</1> flooded."
    )]
    [InlineData(
        "<1>Presiden <2>Prabowo</1> dan Jokowi</2> tiba.",
        "President Prabowo and Jokowi arrived.",
        "<1>President <2>Prabowo</1> and Jokowi</2> arrived."
    )]
    public void Places_codes_by_names_numbers_and_quotation_marks(string source, string target, string expected)
    {
        var (text, codes) = CodedText.Parse(source);
        Assert.Equal(expected, CodedText.Format(target, CodePlacer.Place(text, codes, target, [], []).Codes));
    }

    [Theory]
    [InlineData("Rapat</1> itu <2>ditunda.", "The meeting was postponed.")]
    [InlineData("<1/><2>Rapat</2> itu</3> ditunda <4>lagi <5>besok</5>.", "Again the meeting was postponed to tomorrow.")]
    public void A_pair_can_begin_or_end_in_another_sentence(string source, string target)
    {
        var (text, codes) = CodedText.Parse(source);
        var placed = CodePlacer.Place(text, codes, target, [], []).Codes;
        Assert.True(CodeLaw.Holds(text, codes, target, placed), CodedText.Format(target, placed));
    }

    [Fact]
    public void A_code_without_a_position_goes_to_the_nearest_and_is_reported()
    {
        var (text, codes) = CodedText.Parse("Polisi <1>menembak</1> <2>jatuh</2> pesawat.");
        var placed = CodePlacer.Place(text, codes, "Shot.", [], []);
        Assert.Equal(4, placed.Codes.Count);
        Assert.NotEmpty(placed.Moved);
    }

    [Fact]
    public void Two_breaks_at_a_space_replace_it_once()
    {
        var (text, codes) = CodedText.Parse("Jakarta<1_><2_>Bandung");
        Assert.Equal(
            "Jakarta<1_><2_>Bandung!",
            CodedText.Format("Jakarta Bandung!", CodePlacer.Place(text, codes, "Jakarta Bandung!", [], []).Codes)
        );
    }

    private static bool HasWord(CodeText text, int start, int end)
    {
        var (from, to) = text.FindIn(start, end);
        return text.HasWord(from, to);
    }
}
