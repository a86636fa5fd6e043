# SPDX-FileCopyrightText: 2026 The CMBAgent Studio authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Compiles files of a room together where CMBAGENT_TOGETHER is set: most of the time goes to the headers they share, so a
# build from nothing then takes about a third of the processor time. A name that two files of a room keep for themselves cannot
# stay so; one of the two is listed here and is compiled alone.
set(CMBAGENT_ALONE
    inheritance.cpp runcreatedcodec.cpp # core
    factrows.cpp runrows.cpp sessionjournal.cpp storedelete.cpp # store
    layerorder.cpp patchlayout.cpp placeacross.cpp # layout
    filecomparison.cpp # analysis
    drafteditor.cpp # archive
    cardpainter.cpp steptext.cpp runscene.cpp imageview.cpp highlighter.cpp timescale.cpp eventspane.cpp # widgets
    pagetour.cpp) # app

function(cmbagent_compile_together target)
    if(CMBAGENT_TOGETHER STREQUAL "")
        return()
    endif()
    get_target_property(sources ${target} SOURCES)
    foreach(source ${sources})
        cmake_path(GET source FILENAME name)
        if(name IN_LIST CMBAGENT_ALONE)
            set_source_files_properties(${source} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
        endif()
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${CMBAGENT_TOGETHER})
endfunction()
