package cn.wangge.security;

import static org.assertj.core.api.Assertions.assertThat;

import cn.wangge.shared.Action;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMapping;

/** Every route of the product, of every module, names an action of the policy file. */
class RouteActionTests {

    private final List<JavaMethod> routes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("cn.wangge").stream()
                    .flatMap(type -> type.getMethods().stream())
                    .filter(method -> method.isAnnotatedWith(RequestMapping.class)
                            || method.isMetaAnnotatedWith(RequestMapping.class))
                    .toList();

    @Test
    void everyRouteNamesOneActionOfTheFile() {
        var actions = new Policy().actions();
        assertThat(routes).isNotEmpty();
        assertThat(routes)
                .filteredOn(route -> route.tryGetAnnotationOfType(Action.class)
                        .filter(action -> actions.contains(action.value()))
                        .isEmpty())
                .extracting(JavaMethod::getFullName)
                .isEmpty();
    }
}
