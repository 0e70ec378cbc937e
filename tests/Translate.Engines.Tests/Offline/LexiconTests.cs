using Translate.Core.Problems;
using Translate.Engines.Offline;

namespace Translate.Engines.Tests.Offline;

public sealed class LexiconTests : IDisposable
{
    private readonly string _extra = Path.GetTempFileName();

    public void Dispose() => File.Delete(_extra);

    [Fact]
    public void A_line_has_form_class_English_and_irregular_forms()
    {
        var lexicon = Lexicon.Parse("orang\tn\tperson\tpeople\n");

        Assert.Equal(new LexiconEntry("orang", WordClass.Noun, "person", "people") { File = "lexicon", Line = 1 }, lexicon.Find("orang"));
    }

    [Fact]
    public void Irregular_forms_are_optional() => Assert.Empty(Lexicon.Parse("rumah\tn\thouse").Find("rumah")!.Forms);

    [Fact]
    public void A_dash_marks_a_word_that_English_omits() => Assert.Empty(Lexicon.Parse("telah\taux\t-").Find("telah")!.English);

    [Fact]
    public void Spaces_around_the_English_are_not_part_of_it() =>
        Assert.Equal("big house", Lexicon.Parse("istana\tn\t big house ").Find("istana")!.English);

    [Fact]
    public void Comments_blank_lines_and_the_heading_are_not_words()
    {
        var lexicon = Lexicon.Parse("# words\nform\tpos\tenglish\tforms\n\nrumah\tn\thouse\n");

        Assert.NotNull(lexicon.Find("rumah"));
        Assert.Null(lexicon.Find("form"));
    }

    [Theory]
    [InlineData("Rumah")]
    [InlineData("RUMAH")]
    public void A_common_word_is_found_in_any_case(string form) => Assert.NotNull(Lexicon.Parse("rumah\tn\thouse").Find(form));

    [Theory]
    [InlineData("jawa")]
    [InlineData("JAWA")]
    public void A_name_is_case_sensitive(string form) => Assert.Null(Lexicon.Parse("Jawa\tplace\tJava").Find(form));

    [Fact]
    public void Irregular_forms_are_identified_by_position()
    {
        var entry = Lexicon.Parse("pergi\tv\tgo\twent|gone").Find("pergi")!;

        Assert.Equal(["went", "gone", ""], new[] { 0, 1, 2 }.Select(entry.GetForm));
    }

    [Theory]
    [InlineData("tanpa tab")]
    [InlineData("rumah\tn")]
    [InlineData("rumah\tnoun\thouse")]
    [InlineData("\tn\thouse")]
    [InlineData("rumah\tn\thouse\t-\tlarge")]
    [InlineData("rumah\tn\thouse\t-\tmass\tmore")]
    public void An_invalid_line_is_reported_with_its_number(string line)
    {
        var problem = Assert.Single(Assert.Throws<ProblemException>(() => Lexicon.Parse($"# words\n\n{line}\nrumah\tn\thouse\n")).Problems);

        Assert.Equal(("lexicon", 3, ProblemKind.BadConfiguration), (problem.File, problem.Line, problem.Kind));
    }

    [Fact]
    public void Every_invalid_line_is_reported() =>
        Assert.Equal(
            [1, 3],
            Assert.Throws<ProblemException>(() => Lexicon.Parse("a\nrumah\tn\thouse\nb\n")).Problems.Select(problem => problem.Line!.Value)
        );

    [Fact]
    public void The_length_of_the_longest_phrase_is_known() =>
        Assert.Equal(3, Lexicon.Parse("rumah\tn\thouse\nrumah sakit umum\tn\tgeneral hospital\n").MaxWords);

    [Fact]
    public void An_active_verb_implies_its_passive() =>
        Assert.Equal(
            new LexiconEntry("ditembak", WordClass.Passive, "shot", string.Empty)
            {
                File = "lexicon",
                Line = 1,
                DerivedFrom = "menembak",
                Active = "shoot",
            },
            Lexicon.Parse("menembak\tv\tshoot\tshot").Find("ditembak")
        );

    [Fact]
    public void A_passive_in_the_file_is_kept() =>
        Assert.Equal("gunned down", Lexicon.Parse("menembak\tv\tshoot\tshot\nditembak\tvp\tgunned down").Find("ditembak")!.English);

    [Fact]
    public void The_shipped_lexicon_has_many_words_and_phrases()
    {
        var forms = Lexicon.Files.SelectMany(LexiconLines.Read).Select(line => line.Split('\t')[0]).ToList();
        var lexicon = Lexicon.Load(extraFile: null);

        Assert.True(forms.Count(form => !form.Contains(' ', StringComparison.Ordinal)) >= 800);
        Assert.True(forms.Count(form => form.Contains(' ', StringComparison.Ordinal)) >= 100);
        Assert.DoesNotContain(forms, form => lexicon.Find(form)?.Form != form);
        Assert.Empty(forms.GroupBy(form => form).Where(form => form.Count() > 1).Select(form => form.Key));
    }

    [Fact]
    public void A_word_of_the_user_file_takes_precedence()
    {
        File.WriteAllText(_extra, "rumah\tn\thome\r\nglimbung\tn\tgadget\r\n");

        var lexicon = Lexicon.Load(_extra);

        Assert.Equal(["home", "gadget"], new[] { "rumah", "glimbung" }.Select(form => lexicon.Find(form)!.English));
    }

    [Fact]
    public void An_invalid_line_of_the_user_file_is_reported_with_the_file()
    {
        File.WriteAllText(_extra, "rumah\thome\n");

        var problem = Assert.Single(Assert.Throws<ProblemException>(() => Lexicon.Load(_extra)).Problems);

        Assert.Equal((_extra, 1), (problem.File, problem.Line));
    }

    [Theory]
    [InlineData("nowhere.tsv")]
    [InlineData("nowhere/words.tsv")]
    [InlineData("")]
    public void A_missing_user_file_is_reported(string name)
    {
        var missing = Path.Combine(AppContext.BaseDirectory, name);

        var problem = Assert.Single(Assert.Throws<ProblemException>(() => Lexicon.Load(missing)).Problems);

        Assert.Equal((missing, ProblemKind.BadConfiguration), (problem.File, problem.Kind));
    }
}
