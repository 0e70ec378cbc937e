using Microsoft.Extensions.Time.Testing;
using Translate.Core.Bitexts;

namespace Translate.Review.Tests.Api;

/// <summary>What a page can read: articles, units, the memory, and the changes of other pages.</summary>
public class ReadingTests
{
    [Fact]
    public async Task The_list_shows_headlines_and_counts()
    {
        await using var review = await TestReview.OpenAsync(
            ("a.txt", SampleArticles.Sample),
            ("b.txt", "Warga kota itu menunggu kabar baik dari ibu kota.")
        );
        var articles = (await review.GetAsync("api/articles")).EnumerateArray().ToList();
        Assert.Equal(
            ["Dewan Keamanan bahas gencatan senjata di Jakarta", "Warga kota itu menunggu kabar baik dari ibu kota."],
            articles.Select(article => article.GetProperty("headline").GetString())
        );
        Assert.Equal(8, articles[0].GetProperty("segments").GetInt32());
        Assert.Equal(2, articles[0].GetProperty("violated").GetInt32());
        Assert.True(articles[0].GetProperty("toReview").GetInt32() >= 4);
        Assert.Equal(0, articles[0].GetProperty("approved").GetInt32());
    }

    [Fact]
    public async Task A_unit_shows_terms_with_their_entries_and_findings()
    {
        await using var review = await TestReview.OpenAsync();
        var article = await review.GetAsync("api/articles/0");
        var unit = article.GetProperty("units")[1];
        var term = Assert.Single(unit.GetProperty("terms").EnumerateArray());
        Assert.Equal("violated", term.GetProperty("outcome").GetString());
        Assert.Equal("[0,14]", term.GetProperty("source").GetRawText());
        var entry = article
            .GetProperty("entries")
            .EnumerateArray()
            .Single(item => item.GetProperty("id").GetInt32() == term.GetProperty("entry").GetInt32());
        Assert.Equal("Security Council", entry.GetProperty("target").GetString());
        Assert.Equal("UNSC", entry.GetProperty("accept")[0].GetString());
        Assert.Equal("glossary/diplomacy.yaml:12", entry.GetProperty("location").GetString());
        Assert.Contains(
            unit.GetProperty("findings").EnumerateArray(),
            finding => finding.GetProperty("id").GetString() == FindingIds.TermViolated && finding.GetProperty("isOpen").GetBoolean()
        );
    }

    [Fact]
    public async Task The_memory_is_searched_on_both_sides()
    {
        await using var review = await TestReview.OpenAsync();
        Assert.NotEmpty((await review.GetAsync("api/concordance?q=gencatan%20senjata")).EnumerateArray());
        Assert.NotEmpty((await review.GetAsync("api/concordance?q=ARMISTICE")).EnumerateArray());
        Assert.Empty((await review.GetAsync("api/concordance?q=")).EnumerateArray());
    }

    [Fact]
    public async Task Changes_are_sent_to_other_pages()
    {
        await using var review = await TestReview.OpenAsync();
        using var stream = await ListenAsync(review);
        await review.ApproveAsync("2.2", "Some 15 countries attended.");
        Assert.Contains("Some 15 countries attended.", (await ReadUntilAsync(stream, "units"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_changes_by_other_programs_make_pages_reload_an_article()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", SampleArticles.Sample);
        await using var review = await TestReview.StartAsync(folder, options => options with { Time = time }, terms: SampleArticles.Terms);
        await review.SignInAsync();
        using var stream = await ListenAsync(review);

        await review.ApproveAsync("2.2", "Some 15 countries attended.");
        time.Advance(TimeSpan.FromSeconds(20));
        await review.ApproveAsync("2.3", "The minister went home.");
        IReadOnlyList<string> messages = [.. await ReadUntilAsync(stream, "units"), .. await ReadUntilAsync(stream, "units")];
        Assert.DoesNotContain(messages, message => message.Contains("\"type\":\"memory\"", StringComparison.Ordinal));

        using (var other = review.OpenMemory())
        {
            other.Save([other.GetAllUnits().First(unit => unit.IsApproved) with { Target = "Fifteen countries came." }]);
        }

        time.Advance(TimeSpan.FromSeconds(20));
        await ReadUntilAsync(stream, "memory");
    }

    private static async Task<StreamReader> ListenAsync(TestReview review)
    {
        var stream = new StreamReader(await review.Client.GetStreamAsync(new Uri(review.Root, "api/events"), TestReview.CancellationToken));
        Assert.Equal(": open", await stream.ReadLineAsync(TestReview.CancellationToken));
        return stream;
    }

    /// <summary>Returns the lines up to the next message of a type.</summary>
    private static async Task<IReadOnlyList<string>> ReadUntilAsync(StreamReader stream, string type)
    {
        var lines = new List<string>();
        do
        {
            lines.Add(await stream.ReadLineAsync(TestReview.CancellationToken) ?? throw new EndOfStreamException());
        } while (!lines[^1].Contains($"\"type\":\"{type}\"", StringComparison.Ordinal));
        return lines;
    }
}
