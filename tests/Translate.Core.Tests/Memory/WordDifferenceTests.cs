using Translate.Core.Memory;

namespace Translate.Core.Tests.Memory;

public class WordDifferenceTests
{
    [Theory]
    [InlineData("Ia pergi ke pasar.", "Ia pergi ke pasar.", "")]
    [InlineData("Ia pergi ke pasar.", "ia PERGI ke pasar.", "")]
    [InlineData("Ia pergi ke pasar.", "Ia pergi ke kantor.", "pasar")]
    [InlineData("Ia pergi ke pasar besar.", "Ia pergi.", "ke pasar besar")]
    [InlineData("Ia pergi.", "Ia pergi ke pasar besar.", "")]
    [InlineData("Ia pergi, lalu pulang.", "Ia datang lalu pulang!", "pergi,|.")]
    [InlineData("", "Ia", "")]
    [InlineData("Ia", "", "Ia")]
    public void Finds_words_missing_in_other_text(string text, string other, string expected) =>
        Assert.Equal(expected, string.Join('|', WordDifference.Find(text, other).Select(range => range.In(text).ToString())));
}
