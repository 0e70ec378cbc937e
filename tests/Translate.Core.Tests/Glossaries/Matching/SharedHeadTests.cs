using Translate.Core.Glossaries;
using Translate.Core.Glossaries.Matching;
using Translate.Core.Glossaries.Renderings;
using static Translate.Core.Tests.Support.TestTerms;

namespace Translate.Core.Tests.Glossaries.Matching;

/// <summary>Terms of which Indonesian says the common words once: <c>rudal balistik dan jelajah</c>.</summary>
public class SharedHeadTests
{
    private static readonly TermMatcher Matcher = new(
        Glossary(
            BallisticMissile,
            Missile,
            Entry("rudal jelajah", "cruise missile"),
            Entry("Korea Utara", "North Korea"),
            Entry("Korea Selatan", "South Korea"),
            Entry("kepala negara", "head of state"),
            Entry("kepala pemerintahan", "head of government"),
            Entry("anggota Dewan Keamanan", "Security Council member"),
            Entry("anggota Dewan Keamanan tetap", "permanent Security Council member"),
            Entry("presiden Rusia", "Russian president"),
            Entry("presiden Ukraina", "Ukrainian president"),
            Entry("Ukraina", "Ukraine"),
            Entry("tembak jatuh", "shoot down") with
            {
                PartOfSpeech = PartOfSpeech.Verb,
            },
            Entry("tembak mati", "shoot dead") with
            {
                PartOfSpeech = PartOfSpeech.Verb,
            }
        )
    );

    [Theory]
    [InlineData("Rudal balistik dan jelajah jatuh.", "ballistic missile|cruise missile")]
    [InlineData("Rudal balistik atau jelajah jatuh.", "ballistic missile|cruise missile")]
    [InlineData("Rudal balistik maupun jelajah jatuh.", "ballistic missile|cruise missile")]
    [InlineData("Korea Utara serta Selatan bertemu.", "North Korea|South Korea")]
    [InlineData("KOREA UTARA DAN SELATAN BERTEMU", "North Korea|South Korea")]
    [InlineData("Para kepala negara dan pemerintahan bertemu.", "head of state|head of government")]
    [InlineData("Korea Utara dan Selatan, rudal balistik dan jelajah", "North Korea|South Korea|ballistic missile|cruise missile")]
    [InlineData("Uji rudal balistik dan jelajah ditunda.", "ballistic missile|cruise missile")]
    [InlineData("Kepala negara dan pemerintahan kedua blok akan bertemu.", "head of state|head of government")]
    [InlineData("Pertemuan yang dihadiri kepala negara dan pemerintahan di Bali itu membahas iklim.", "head of state|head of government")]
    [InlineData("Nasib kepala negara maupun pemerintahan ditentukan rakyat.", "head of state|head of government")]
    [InlineData("Polisi menjaga kepala negara dan pemerintahan di Bali.", "head of state|head of government")]
    public void A_term_may_share_the_first_words_of_the_previous_term(string text, string targets) => Assert.Equal(targets, Found(text));

    [Theory]
    [InlineData("Rudal balistik jelajah jatuh.", "ballistic missile")]
    [InlineData("Museum itu memamerkan rudal balistik dan jelajah malam bagi anak digelar.", "ballistic missile")]
    [InlineData("Rudal balistik dan jelajah di sekitarnya aman.", "ballistic missile")]
    [InlineData("Rudal balistik. Dan jelajah jatuh.", "ballistic missile")]
    [InlineData("Rudal balistik, dan jelajah jatuh.", "ballistic missile")]
    [InlineData("Rudal dan jelajah jatuh.", "missile")]
    [InlineData("Rudal balistik dan pesawat jelajah jatuh.", "ballistic missile")]
    [InlineData("Korea Utara dan selatan Jepang", "North Korea")]
    [InlineData("Presiden Rusia dan Ukraina bertemu.", "Russian president|Ukraine")]
    [InlineData("Ia tembak jatuh dan mati.", "shoot down")]
    [InlineData("Rudal balistik dan balistik jatuh.", "ballistic missile")]
    [InlineData("Massa menghina kepala negara dan pemerintahan di kota itu dibubarkan.", "head of state")]
    [InlineData("Massa menghina kepala negara dan pemerintahan tahun lalu bertambah parah.", "head of state")]
    [InlineData("Rudal balistik dan rudal jelajah jatuh.", "ballistic missile|cruise missile")]
    public void Unjoined_words_and_separate_terms_share_nothing(string text, string targets) => Assert.Equal(targets, Found(text));

    [Fact]
    public void The_range_of_the_second_term_covers_its_own_words()
    {
        const string Text = "Rudal-rudal balistik dan jelajah jatuh.";

        var found = Matcher.Match(Text);

        Assert.Equal(["Rudal-rudal balistik", "jelajah"], found.Select(occurrence => occurrence.Range.In(Text).ToString()));
        Assert.All(found, occurrence => Assert.True(occurrence.IsPlural));
    }

    [Fact]
    public void Both_terms_are_found_in_English_with_shared_words()
    {
        var occurrences = Matcher.Match("Rudal balistik dan jelajah jatuh di Korea Utara dan Selatan.");

        Assert.All(
            TermVerifier.Verify(occurrences, "Ballistic and cruise missiles fell in North and South Korea."),
            outcome => Assert.Equal(TermOutcomeKind.Applied, outcome.Kind)
        );
        Assert.All(
            TermVerifier.Verify(occurrences, "Ballistic missiles and cruise missiles fell in North Korea and South Korea."),
            outcome => Assert.Equal(TermOutcomeKind.Applied, outcome.Kind)
        );
    }

    private static string Found(string text) => string.Join('|', Matcher.Match(text).Select(occurrence => occurrence.Entry.Target));
}
