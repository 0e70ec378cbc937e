using Translate.Core.Documents;

namespace Translate.Formats.Tests;

public class StandardFormatsTests
{
    [Fact]
    public void Every_format_has_a_unique_name()
    {
        var names = StandardFormats.Create().Select(format => format.Name).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    [Fact]
    public void Every_extension_is_lower_case_with_a_dot()
    {
        var extensions = new DocumentFormats(StandardFormats.Create()).Extensions;
        Assert.All(extensions, extension => Assert.Matches("^\\.[a-z0-9]+$", extension));
    }
}
