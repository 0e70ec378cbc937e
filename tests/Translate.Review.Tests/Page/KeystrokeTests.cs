using Microsoft.Playwright;

namespace Translate.Review.Tests.Page;

/// <summary>Counts the keys that a review takes, for docs/review.md. A key with its modifiers is one.</summary>
public sealed class KeystrokeTests(ChromiumFixture chromium) : IClassFixture<ChromiumFixture>
{
    private const int Pinned = 43;

    /// <summary>Eight sentences. The checks find the lost term, the wrong number and the wrong name, but neither the wrong word nor the lost one.</summary>
    private static readonly (string Id, string Source, string Draft, string Right)[] Article =
    [
        (
            "1.1",
            "Dewan Keamanan bahas gencatan senjata di Jakarta",
            "Security Council discusses a ceasefire in Jakarta",
            "Security Council discusses a ceasefire in Jakarta"
        ),
        (
            "2.1",
            "Dewan Keamanan bertemu pada hari Senin di New York.",
            "The board of safety met on Monday in New York.",
            "The Security Council met on Monday in New York."
        ),
        (
            "3.1",
            "Sebanyak 15 negara hadir dalam rapat itu.",
            "As many as 51 countries attended the meeting.",
            "As many as 15 countries attended the meeting."
        ),
        (
            "4.1",
            "Menteri Luar Negeri Retno Marsudi membuka rapat.",
            "Foreign Minister Retno Marsudy opened the meeting.",
            "Foreign Minister Retno Marsudi opened the meeting."
        ),
        (
            "5.1",
            "Rapat berikutnya akan digelar pada 12 Maret.",
            "The next meeting will be held on 12 March.",
            "The next meeting will be held on 12 March."
        ),
        (
            "6.1",
            "Gencatan senjata disepakati oleh kedua pihak.",
            "A ceasefire was rejected by both sides.",
            "A ceasefire was agreed by both sides."
        ),
        (
            "7.1",
            "Warga kota itu menunggu kabar baik dari ibu kota.",
            "Residents of the city are waiting for news from the capital.",
            "Residents of the city are waiting for good news from the capital."
        ),
        (
            "8.1",
            "Menteri itu pulang ke Jakarta setelah rapat selesai.",
            "The minister returned to Jakarta after the meeting ended.",
            "The minister returned to Jakarta after the meeting ended."
        ),
    ];

    private int _pressed;

    [Fact]
    public async Task Five_errors_are_corrected_and_eight_sentences_approved()
    {
        using var folder = new TemporaryFolder();
        folder.Write("in/a.txt", string.Join('\n', Article.Select(item => item.Source)));
        var engine = FakeTranslator.ForEach(text => TestData.Success(Article.FirstOrDefault(item => item.Source == text).Draft ?? text));
        await using var review = await TestReview.StartAsync(folder, engine: engine, terms: SampleArticles.Terms);
        await using var page = await ReviewPage.OpenAsync(chromium.Get(), review, hash: string.Empty);

        // The first article has the focus. What needs a person comes first; "f" twice shows all that is not approved.
        await PressAsync(page, "Enter");
        await page.WaitForFocusAsync("2.1");
        await PressAsync(page, "f", "f", "Enter");
        await page.Editor.WaitForAsync();

        // The lost term: select the wrong words, insert term 1.
        await PressAsync(
            page,
            "Home",
            "Control+ArrowRight",
            "ArrowRight",
            "Control+Shift+ArrowRight",
            "Control+Shift+ArrowRight",
            "Control+Shift+ArrowRight",
            "Alt+1"
        );
        await ApproveAsync(page, "2.1", "3.1");

        // The number and the name of the source.
        await PressAsync(page, "Alt+r");
        await ApproveAsync(page, "3.1", "4.1");
        await PressAsync(page, "Alt+r");
        await ApproveAsync(page, "4.1", "5.1");
        await ApproveAsync(page, "5.1", "6.1");

        // The wrong word, and the lost one.
        await PressAsync(
            page,
            "Control+ArrowLeft",
            "Control+ArrowLeft",
            "Control+ArrowLeft",
            "Control+ArrowLeft",
            "Control+ArrowLeft",
            "Control+Shift+ArrowRight",
            "a",
            "g",
            "r",
            "e",
            "e",
            "d"
        );
        await ApproveAsync(page, "6.1", "7.1");
        await PressAsync(
            page,
            "Control+ArrowLeft",
            "Control+ArrowLeft",
            "Control+ArrowLeft",
            "Control+ArrowLeft",
            "Control+ArrowLeft",
            "g",
            "o",
            "o",
            "d",
            "Space"
        );
        await ApproveAsync(page, "7.1", "8.1");
        await ApproveAsync(page, "8.1", "1.1");
        await PressAsync(page, "Enter");
        await Assertions.Expect(page.Status).ToContainTextAsync("Every sentence here is approved");

        Assert.Equal(Pinned, _pressed);
        Assert.Empty(page.Complaints);
        using var memory = review.OpenMemory();
        Assert.Equal(
            Article.Select(item => item.Right).Order(),
            memory.GetAllUnits().Where(unit => unit.IsApproved).Select(unit => unit.Target).Order()
        );
    }

    private async Task ApproveAsync(ReviewPage page, string id, string next)
    {
        Assert.Equal(Article.Single(item => item.Id == id).Right, await page.Editor.InputValueAsync());
        await PressAsync(page, "Enter");
        await page.WaitForFocusAsync(next);
        await Assertions.Expect(page.Row(next).Locator("textarea")).ToBeFocusedAsync();
    }

    private async Task PressAsync(ReviewPage page, params string[] keys)
    {
        foreach (var key in keys)
        {
            await page.Keyboard.PressAsync(key);
            _pressed++;
        }
    }
}
